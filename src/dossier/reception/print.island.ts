/** The cursor stood on the paper that was just made; whoever looks at the page again goes on to the next citizen. */
if (document.querySelector('a[data-print]') !== null) history.replaceState(null, '', location.pathname)
