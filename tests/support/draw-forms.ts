import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { closePress, typesetStatutory } from '#document'
import { pictureName, picturesFolder, resolution } from './form-pictures.ts'
import { allForms, sampleDay, sampleOf } from './form-samples.ts'
import { pdfPicture } from './pdf.ts'
import { writePng } from './png.ts'

/** `npm run pictures`: draws the pictures of the thirteen forms in docs/images/forms anew. */
const folder = picturesFolder

mkdirSync(folder, { recursive: true })
for (const old of readdirSync(folder)) rmSync(resolve(folder, old))
for (const { set, kind } of allForms) {
  const pdf = await typesetStatutory(set, kind, sampleOf(set, kind), { title: kind, at: sampleDay(set) })
  writeFileSync(resolve(folder, pictureName(set, kind)), writePng(pdfPicture(pdf, 1, resolution)))
  console.log(`docs/images/forms/${set}-${kind}.png`)
}
closePress()
