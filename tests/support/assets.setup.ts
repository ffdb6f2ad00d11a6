import { buildAssets } from '../../src/main/build-assets.ts'

/** Built once before all files: two files that build into one folder at once would disturb one another. */
export default (): Promise<void> => buildAssets(() => undefined)
