/** Words that are written with a full stop of their own. */

/** Before a name or a number: a sentence never ends here. */
export const TITLES = set(`
mr mrs ms mx dr drs prof rev fr st sts ft mt mme mmes mlle messrs hon
gen maj col lt sgt cpl pvt capt cmdr cdr adm brig pfc spc msgt gov govs sen sens rep reps pres supt det insp ald amb
atty asst ass't dep det sec dir lieut vice-adm rear-adm
`)

/** Only as an abbreviation where a number follows: No. 2, Art. 5, pp. 12. */
export const BEFORE_NUMBER = set(
  'no nos art arts fig figs sec secs pp vol vols ch chap para paras op p eq ver approx ca c',
)

/** May end a sentence or stand within one: the words around decide. */
export const OTHERS = set(`
inc corp co cos ltd bros plc llc dept univ assn ass'n gov't int'l nat'l dep't jr sr esq ret etc vs v al cf viz esp eg ie
jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
ave blvd rd sq hwy pkwy bldg apt ste
ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn que ont
tenn tex va vt wash wis wyo dak alta sask
ext tel fax attn est min mins hr hrs yr yrs lb lbs oz sc ph mob misc incl excl max adj adv abbr anon arr arrv dist
div ed eds hq lat long mfg mgr mktg mun natl orig pop rec ref spec temp conf
`)

/** Read as abbreviations only with a capital: ordinary words too. */
export const NEED_CAPITAL = set(`
mar dec jun sat sun mon wed thu fri mass miss ill ind ore wash del mo pa la ga va ark kan ala minn tex penn
gen col lt fr rep reps st ft mt hon det sec dir dep vice pres min max pop ed fig art op ch co no sq long lat temp ext
rec ref est conf spec apt ste
`)

function set(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/))
}
