/** Matches whose words tell no act: a report of facts, an aim that all share, how things stand. */
import { isIndicative } from './content.ts'
import { type Match, readArguments } from './frame/frame.ts'
import { readClause } from './status/status.ts'
import { childBy, type Tree } from './tree.ts'

export function tellsNothing(tree: Tree, match: Match): boolean {
  return isMereReport(tree, match) || isMereAim(tree, match) || isMereState(tree, match)
}

/** Words that ask only where what follows is not told as fact. */
const reporters = new Set([
  'suggest',
  'insist',
  'propose',
  'recommend',
  'agree',
  'tell',
  'advise',
  'remind',
  'assure',
  'want',
  'hope',
])

function isMereReport(tree: Tree, { token, pos, frame }: Match): boolean {
  if (pos !== 'verb' || !reporters.has(tree.lemmas[token]!) || (frame.type !== 'REQUEST' && frame.type !== 'AGREE'))
    return false
  return readArguments(tree, token).clauses.some(
    clause => isIndicative(tree, clause) && !(frame.type === 'AGREE' && readClause(tree, clause).time === 'future'),
  )
}

/** What all work for and nobody has yet done. */
const aimed = new Set(
  'defeat combat counter resolve end find eliminate degrade defend support fight settle overcome'.split(' '),
)
const aims = new Set(
  'effort work determination ability aim struggle progress resolve commitment dedication focus campaign opportunity way need duty'.split(
    ' ',
  ),
)
const aimTypes = new Set(['ASSAULT', 'AGREE', 'RETREAT', 'SUPPORT', 'REJECT'])

const hangs = new Set(['acl', 'advcl', 'xcomp'])

/** "efforts to defeat the rebels", "working to resolve the dispute": an aim that many share is no act of its own. */
function isMereAim(tree: Tree, { token, pos, frame }: Match): boolean {
  if (pos !== 'verb' || !aimed.has(tree.lemmas[token]!) || !aimTypes.has(frame.type)) return false
  const { head, deprel, xpos } = tree.tokens[token]!
  return head >= 0 && (xpos === 'VB' || xpos === 'VBG') && hangs.has(deprel) && aims.has(tree.lemmas[head]!)
}

/** "we do not always agree", "the militia is a threat to all": how things stand, not what somebody does. */
function isMereState(tree: Tree, { token, pos, frame }: Match): boolean {
  if (frame.type === 'THREATEN') return pos === 'noun' && childBy(tree, token, 'cop') !== undefined
  if (frame.type !== 'AGREE' || pos !== 'verb' || tree.lemmas[token] !== 'agree') return false
  const { negated, time, modal } = readClause(tree, token)
  return negated && (time === 'none' || time === 'present') && !modal
}
