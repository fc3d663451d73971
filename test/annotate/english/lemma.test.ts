import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lemma } from '../../../src/annotate/english/lemma/lemma.ts'

/** XPOS and UPOS that go together, and words with them: `form lemma`, parted by commas. */
const WORDS: readonly (readonly [string, string, string])[] = [
  [
    'VERB',
    'VBD',
    'said say,struck strike,met meet,fled flee,withdrew withdraw,sought seek,led lead,fell fall,overthrew overthrow',
  ],
  [
    'VERB',
    'VBD',
    'agreed agree,died die,vowed vow,tried try,denied deny,carried carry,lied lie,played play,obeyed obey',
  ],
  [
    'VERB',
    'VBD',
    'urged urge,pledged pledge,changed change,charged charge,challenged challenge,merged merge,arranged arrange',
  ],
  [
    'VERB',
    'VBD',
    'announced announce,seized seize,imposed impose,raised raise,released release,closed close,used use,accused accuse',
  ],
  [
    'VERB',
    'VBD',
    'attacked attack,warned warn,helped help,called call,killed kill,expelled expel,cancelled cancel,controlled control',
  ],
  [
    'VERB',
    'VBD',
    'invaded invade,decided decide,provided provide,included include,signed sign,resigned resign,joined join,detained detain',
  ],
  [
    'VERB',
    'VBD',
    'negotiated negotiate,created create,treated treat,defeated defeat,repeated repeat,evacuated evacuate,floated float',
  ],
  [
    'VERB',
    'VBD',
    'visited visit,prohibited prohibit,invited invite,united unite,limited limit,permitted permit,committed commit',
  ],
  [
    'VERB',
    'VBD',
    'required require,fired fire,hired hire,declared declare,shared share,appeared appear,feared fear,ignored ignore,monitored monitor',
  ],
  [
    'VERB',
    'VBD',
    'offered offer,ordered order,entered enter,suffered suffer,triggered trigger,interfered interfere,referred refer',
  ],
  [
    'VERB',
    'VBD',
    'voted vote,promoted promote,quoted quote,executed execute,disputed dispute,targeted target,completed complete',
  ],
  [
    'VERB',
    'VBD',
    'stopped stop,planned plan,banned ban,robbed rob,dropped drop,developed develop,hoped hope,escaped escape',
  ],
  [
    'VERB',
    'VBN',
    'taken take,given give,known know,forbidden forbid,driven drive,chosen choose,shot shoot,found find,held hold',
  ],
  [
    'VERB',
    'VBG',
    'making make,having have,running run,lying lie,dying die,taking take,putting put,seeing see,fleeing flee,being be',
  ],
  [
    'VERB',
    'VBG',
    'meeting meet,sitting sit,shelling shell,bombing bomb,backing back,pressing press,passing pass,advancing advance',
  ],
  [
    'VERB',
    'VBG',
    'bringing bring,hanging hang,ranging range,plunging plunge,resuming resume,assuming assume,mediating mediate',
  ],
  [
    'VERB',
    'VBZ',
    'says say,goes go,tries try,reaches reach,passes pass,fixes fix,denies deny,uses use,focuses focus,has have',
  ],
  ['VERB', 'VBP', 'are be,say say,have have'],
  ['AUX', 'VBZ', "is be,has have,does do,'s be"],
  ['AUX', 'MD', "'ll will,ca can,wo will,'d would,could could"],
  ['AUX', 'VBP', "'re be,'ve have,'m be,ai be"],
  [
    'NOUN',
    'NNS',
    'talks talk,countries country,crises crisis,men man,gunmen gunman,children child,lives life,forces force,bases basis',
  ],
  [
    'NOUN',
    'NNS',
    'buses bus,viruses virus,houses house,causes cause,clashes clash,boxes box,taxes tax,heroes hero,series series,troops troops',
  ],
  [
    'NOUN',
    'NNS',
    'people people,headquarters headquarters,1980s 1980s,allies ally,ministries ministry,wives wife,knives knife,moves move',
  ],
  ['NOUN', 'NN', 'Talks talks,pm p.m.,bus bus,crisis crisis,Police police'],
  ['PROPN', 'NNPS', 'Americans American,Nations Nation,Philippines Philippines,Israelis Israeli,States State'],
  ['PROPN', 'NNP', 'Moscow Moscow,WASHINGTON Washington,NATO NATO,Sept. September,Jan. January,UN UN,U.S. U.S.'],
  [
    'ADJ',
    'JJR',
    'better good,larger large,heavier heavy,bigger big,worse bad,further far,tougher tough,safer safe,closer close',
  ],
  ['ADJ', 'JJS', 'best good,largest large,deadliest deadly,biggest big,latest late,worst bad,highest high'],
  [
    'ADJ',
    'JJ',
    'Russian Russian,Israeli Israeli,British British,Chinese Chinese,Senior senior,Civilian civilian,Foolish foolish,new new',
  ],
  ['ADV', 'RBR', 'earlier early,later late,more more,better well,longer long'],
  ['ADV', 'RB', 'However however,not not'],
  ['PRON', 'PRP', 'him he,them they,us we,her she,I I,me I,They they,themselves themselves'],
  ['PRON', 'PRP$', 'her her,their their,Its its,My my'],
  ['PRON', 'DT', 'those that,these this,This this'],
  ['DET', 'DT', 'an a,The the,These this'],
  ['PART', 'RB', "n't not,n’t not,not not"],
  ['PART', 'POS', "'s 's,' 's,’s 's"],
  ['PART', 'TO', 'to to,na to'],
  ['NUM', 'CD', '12,345.6 12345.6,Two two,bn billion,m million,3.5 3.5,II II'],
  ['PUNCT', ',', '— -,– -'],
  ['PUNCT', '``', '“ "'],
]
const CASES = WORDS.flatMap(([upos, xpos, words]) =>
  words.split(/,(?=[^\d]\S* |\d\.|\d+s )/).map(pair => {
    const [form, want] = pair.split(' ') as [string, string]
    return [form, upos, xpos, want] as const
  }),
)

test.each(CASES)('%s as %s %s is %s', (form, upos, xpos, want) => {
  expect(lemma(form, upos, xpos)).toBe(want)
})

test('a lemma is never empty and never holds a space', () => {
  const word = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }).filter(form => !/\s/.test(form))
  const tags = WORDS.map(([upos, xpos]) => [upos, xpos] as const)
  fc.assert(
    fc.property(
      word,
      fc.constantFrom(...tags),
      fc.constantFrom('', 's', 'ed', 'ing', 'er', 'est', 'ies'),
      (stem, tag, ending) => {
        expect(lemma(stem + ending, ...tag)).toMatch(/^\S+$/)
      },
    ),
    { numRuns: 2000 },
  )
})
