/** Tells the lines that stand in a report from the lines that stand around it, by their words and by the names of their elements. */

/** Names of elements (class, id, role) that hold no text of the report: captions, links to others, offers, bylines. */
const foreign =
  /[ _-](caption|credits?|byline|author-?(bio|box|info|card)?s?|about-?author|bio|related|recirc\w*|recommend\w*|promos?|newsletters?|subscri\w+|sign-?up|social|shar(e|ing)|comments?|footer|sidebar|nav|navigation|menu|breadcrumbs?|time-?stamp|pub-?date|tags?|topics|adverts?|ad|ads|sponsored|most-?(read|popular)|trending|outbrain|taboola|cookies?|consent|copyright|read-?(more|also|next)|also-?read|see-?also|more-?(from|on|stories)|toolbar|tooltip|popup|modal|rating|poll|quiz|dont-?miss|further-?reading|complementary|contentinfo|navigation|search|skip(-?link)?|disclaimer|sign-in|registration|register|log-?in|donat(e|ion)s?)s?(?=[ _-])| hidden (?!.*(sm|md|lg|xl):)/

export function isForeignPlace(name: string, marks: string): boolean {
  if (/^(NAV|ASIDE|FOOTER|FIGCAPTION|FIGURE|FORM|CAPTION|MENU|BUTTON)$/.test(name)) return true
  return foreign.test(marks)
}

/** Lines that lead elsewhere. */
const pointer =
  /^(read (more|also|next|on|here|the full)|(see|also|more|further) (read|reading|see|also|on|from|about)\b|see (more|also)|more( (from|on|about|stories)\b.*)?[:|]|related( (stories|articles|topics|news|links?|content|coverage|reading))?[:|]?($|\s*[:|])|also (read|on|see|in)\b|don'?t miss\b|you (may|might) (also )?(like|be interested)|recommended( for you)?$|most (read|popular|viewed)|trending( now)?$|editor'?s?['’]? picks?|top stories|latest (news|stories)$|click here|watch( now| live| more|:| \|)|listen( now| live|:| to)|in (pics|pictures|photos)\b|story continues|article continues|continue reading|continued? below|scroll (down|to)|skip to|read in app|jump to|view (all|more|gallery)|show more|load more|up next|what (to read|you need to read) next|read next|in case you missed)/i
/** Offers, appeals and notices of the house. */
const offer =
  /(sign[- ]?up (for|to|here|now|today)|signing up|subscribe(r|rs)? (to|for|now|today|here|only)|newsletters?\b.*\b(inbox|email|sign|subscri|deliver)|(inbox|e-?mail)\b.*\bnewsletter|straight to your inbox|(deliver|sent|send)\w* (\w+ ){0,4}to your (inbox|e-?mail)|get (the|our) (latest|best|top|daily|breaking)\b.*\b(inbox|email|alerts?|news)|(follow|like|join|find) (us|him|her|them|me|@?\w+( \w+)?) on (twitter|facebook|instagram|x|linkedin|youtube|whatsapp|telegram|google news)|download (the|our) .*\bapp\b|get the .{0,30}\bapp$|all rights reserved|©|this (material|document|article) (may not|is subject to copyright)|(terms (of|and) (use|service|conditions)\b.*privacy|privacy (policy|notice)\b.*terms)|(uses?|accept) cookies|have (a|any) (tip|story|news)|do you have a story|got a (tip|story)|support (our|independent) journalism|became? a (member|subscriber|supporter)|we may (earn|receive) a commission|affiliate (links?|commission)|please enable javascript|requires javascript|(media|video) (playback )?(is )?(unsupported|not supported)|advertisement\b.{0,40}$|contributed to this (report|article|story)\W*$|(editing|reporting) by [A-Z]\w+|add us as a preferred source|preferred source on google|our standards:|like this story\?)/i
/** Weaker ones, which count in short lines alone. */
const appeal =
  /^share (this|on|via|your)\b|(leave|post|add) a comment|(view|read|in the) comments|terms (of|and) (use|service|conditions)|privacy (policy|notice)|sign (up|in)\b|log ?in\b|subscribe|create an account/i
/** Who made a picture. */
const credit =
  /(^(\(|\[)?(image|photo|picture|pic|photograph|video|credit|file|illustration|graphic|media|source image)s?( \d+ of \d+| (credit|copyright|caption|by|courtesy|source))?\s*[:©/]|^image (copyright|caption|source|credit|\d+ of)|^media caption|^\d+ ?of ?\d+|\((image|photo|picture|pic|credit|photograph)s?( credit| by| courtesy)?[: ][^()]{2,80}\)\W*$|(getty( images)?|\bafp|reuters|\bepa|\bap photo|shutterstock|istock\w*|alamy|associated press|\bap)( file)?(\)\.?)?$|^(file )?(photo|image)s?\b.{0,60}\b(getty|reuters|afp|ap|epa)\b|\b(photo|image|picture)s? (by|courtesy|credit|via)\b.{0,60}$)/i
/** When and by whom: lines that the header of a report has. */
const header =
  /^(by|from|written by|posted by|published by|author|authors)[ :]\s*[\p{Lu}@][^.!?]{2,80}$|^(first )?(published|updated|last (updated|modified)|posted|created|modified|date)\b.{0,70}$|^\d+ (second|minute|min|hour|hr|day|week|month|year)s? ago.{0,30}$|^\d+[- ]min(ute)?s? read$|^(\w{3,9},? )?(\w{3,9}\.? \d{1,2},? \d{4}|\d{1,2}(st|nd|rd|th)? \w{3,9},? \d{4})\W*(\bat\b|updated:?|,|\||-|–|•)?.{0,45}$|^\d{1,2}:\d{2}\b.{0,40}$/iu
const label =
  /^(advert(isement|isements|s)?|sponsored( content)?|promoted|comments?|share|tweet|email|print|save|close|open|menu|search|home|log ?in|sign ?in|register|subscribe|follow|photos?|videos?|gallery|image|tags?|topics?|sources?|credits?|loading\W*|warning|play|pause|related( \w+)?|trending|more|next|previous|back to top|top|breaking news emails|news updates?|table of contents|about the authors?|author bio|copyright|references|key events?|share this( \w+)?|newsletters?)\W*$/i

const hasSentence = (text: string) => /[.!?…。！？]["'”’»)\]]*(\s|$)/.test(text)
/** True of a line with a sentence's end, or as long as a sentence. */
export function isSentence(text: string): boolean {
  return (hasSentence(text) && (words(text) > 4 || text.length > 30)) || words(text) > 15 || text.length > 100
}

const words = (text: string) => text.split(/\s+/).length

/** True of a line that is no part of the report whatever stands around it. */
export function isClutter(text: string, linkedShare: number): boolean {
  const count = words(text)
  if (label.test(text) || !/[\p{L}\p{N}]/u.test(text)) return true
  if (count <= 40 && pointer.test(text) && (linkedShare > 0.2 || count <= 12)) return true
  if (linkedShare > (hasSentence(text) ? 0.97 : 0.85)) return true
  if (count <= 40 && offer.test(text)) return true
  if (count <= 15 && appeal.test(text)) return true
  if (count <= 50 && credit.test(text)) return true
  return count <= 20 && header.test(text)
}

/** Names of elements that hold the line between a headline and the report. */
const standfirst =
  /[ _-](sub-?(title|headline|head|heading|deck)|stand-?first|dek|deck|summary|description|lead(-?text)?|intro|teaser-?text|excerpt|blurb)(?=[ _-])/

export function isStandfirst(name: string, marks: string): boolean {
  return name === 'H2' || standfirst.test(marks)
}
