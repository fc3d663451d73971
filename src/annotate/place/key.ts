/** A place's name as the gazetteer spells it: lower case, no accents, apostrophes or full stops, hyphens as spaces. */

const plain = /^[a-zA-Z]+( [a-zA-Z]+)*$/
const letters: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ə: 'e',
  ð: 'd',
  þ: 'th',
}

/** The key of a name, without a leading "the". */
export function placeKey(name: string): string {
  const bare = plain.test(name) ? name.toLowerCase() : fold(name)
  return bare.replace(/^(the )+(?=.)/, '').replace(/^saint /, 'st ')
}

const fold = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’‘`´ʻʼ.]/g, '')
    .toLowerCase()
    .replace(/[ıłøđßæœəðþ]/g, letter => letters[letter]!)
    .replace(/[-–\s]+/g, ' ')
    .trim()
