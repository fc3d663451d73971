/** Irregular verbs: base, past, participle where it differs; several forms are parted by a slash. */
const VERBS = `
arise arose arisen,awake awoke awoken,bear bore borne/born,beat beat beaten,become became become,befall befell befallen,
begin began begun,behold beheld,bend bent,beset beset,bet bet,bid bid/bade bidden,bind bound,bite bit bitten,bleed bled,blow blew blown,
break broke broken,breed bred,bring brought,broadcast broadcast,build built,burn burnt,burst burst,buy bought,cast cast,
catch caught,choose chose chosen,cling clung,come came come,cost cost,creep crept,cut cut,deal dealt,dig dug,dive dove,draw drew drawn,
dream dreamt,drink drank drunk,drive drove driven,eat ate eaten,fall fell fallen,feed fed,feel felt,fight fought,find found,
flee fled,fling flung,fly flew flown,forbid forbade forbidden,forecast forecast,foresee foresaw foreseen,forget forgot forgotten,
forgive forgave forgiven,forgo forwent forgone,forsake forsook forsaken,freeze froze frozen,get got gotten/got,give gave given,go went gone,grind ground,
grow grew grown,hang hung,hear heard,hide hid hidden,hit hit,hold held,hurt hurt,keep kept,kneel knelt,know knew known,lay laid,
lead led,leap leapt,learn learnt,leave left,lend lent,let let,lie lay lain,light lit,lose lost,make made,mean meant,meet met,
mislead misled,mistake mistook mistaken,misunderstand misunderstood,offset offset,outdo outdid outdone,overcome overcame overcome,
overhear overheard,override overrode overridden,oversee oversaw overseen,overtake overtook overtaken,overthrow overthrew overthrown,
overrun overran overrun,partake partook partaken,pay paid,plead pled,prepay prepaid,prove proved proven,put put,quit quit,read read,rebuild rebuilt,
redraw redrew redrawn,remake remade,repay repaid,resell resold,reset reset,rethink rethought,retake retook retaken,rewrite rewrote rewritten,
rid rid,ride rode ridden,ring rang rung,rise rose risen,run ran run,saw sawed sawn,say said,see saw seen,seek sought,sell sold,send sent,set set,sew sewed sewn,
shake shook shaken,shed shed,shine shone,shoot shot,show showed shown,shrink shrank shrunk,shut shut,sing sang sung,sink sank sunk,sit sat,slay slew slain,
sleep slept,slide slid,smell smelt,sow sowed sown,speak spoke spoken,speed sped,spend spent,spill spilt,spin spun,spit spat,split split,spoil spoilt,spread spread,
spring sprang sprung,stand stood,steal stole stolen,stick stuck,sting stung,stink stank stunk,stride strode,strike struck stricken,
strive strove striven,swear swore sworn,sweep swept,swell swelled swollen,swim swam swum,swing swung,take took taken,teach taught,tear tore torn,tell told,
think thought,throw threw thrown,thrust thrust,undergo underwent undergone,understand understood,undertake undertook undertaken,undo undid undone,
unwind unwound,uphold upheld,upset upset,wake woke woken,wear wore worn,weave wove woven,weep wept,win won,wind wound,withdraw withdrew withdrawn,
withhold withheld,withstand withstood,write wrote written,wring wrung`

/** Nouns whose plural no rule undoes. */
const NOUNS = `
child children,man men,woman women,foot feet,tooth teeth,goose geese,mouse mice,ox oxen,person persons,life lives,wife wives,
knife knives,leaf leaves,loaf loaves,thief thieves,half halves,wolf wolves,shelf shelves,self selves,calf calves,scarf scarves,
crisis crises,analysis analyses,basis bases,thesis theses,hypothesis hypotheses,oasis oases,axis axes,emphasis emphases,diagnosis diagnoses,
criterion criteria,phenomenon phenomena,bacterium bacteria,stratum strata,memorandum memoranda,referendum referenda,curriculum curricula,
medium media,stimulus stimuli,nucleus nuclei,alumnus alumni,cactus cacti,radius radii,index indices,matrix matrices,appendix appendices,bus buses,gas gases,
lens lenses,virus viruses,bonus bonuses,campus campuses,caucus caucuses,census censuses,focus focuses,status statuses,surplus surpluses,
consensus consensuses,plus pluses,shoe shoes,toe toes,foe foes,tie ties,pie pies,lie lies,movie movies,cookie cookies,zombie zombies,
rookie rookies,calorie calories,prairie prairies,species species,series series,news news,politics politics,economics economics,
physics physics,mathematics mathematics,ethics ethics,logistics logistics,headquarters headquarters,means means,troops troops,
goods goods,clothes clothes,thanks thanks,regards regards,whereabouts whereabouts,remains remains,proceeds proceeds,
police police,people people,data datum,spokesman spokesmen,spokeswoman spokeswomen,gunman gunmen,fisherman fishermen,
policeman policemen,policewoman policewomen,businessman businessmen,congressman congressmen,lawman lawmen,serviceman servicemen,
chairman chairmen,statesman statesmen,militiaman militiamen,clergyman clergymen,fireman firemen,cameraman cameramen,layman laymen,countryman countrymen,
seaman seamen,crewman crewmen,airman airmen,rifleman riflemen,tribesman tribesmen,hitman hitmen,middleman middlemen,freshman freshmen,
grandchild grandchildren,schoolchild schoolchildren,passerby passersby`

/** Degrees of comparison that share no letters with their base. */
const DEGREES: readonly (readonly [string, string])[] = [
  ['C better', 'good'],
  ['C best', 'good'],
  ['C worse', 'bad'],
  ['C worst', 'bad'],
  ['C further', 'far'],
  ['C farther', 'far'],
  ['C furthest', 'far'],
  ['C farthest', 'far'],
  ['C more', 'more'],
  ['C most', 'most'],
  ['C less', 'less'],
  ['C least', 'least'],
  ['D better', 'well'],
  ['D best', 'well'],
  ['D worse', 'bad'],
  ['D worst', 'bad'],
  ['D further', 'far'],
  ['D farther', 'far'],
  ['D more', 'more'],
  ['D most', 'most'],
  ['D less', 'less'],
  ['D least', 'least'],
]

/** Puts the irregular forms into a table of `class form` → lemma. */
export function addIrregular(table: Map<string, string>): void {
  for (const [base, past, participle = past] of rows(VERBS)) {
    for (const form of past!.split('/')) table.set(`VBD ${form}`, base!)
    for (const form of participle!.split('/')) table.set(`VBN ${form}`, base!)
  }
  for (const [base, plural] of rows(NOUNS)) table.set(`NNS ${plural}`, base!)
  for (const [key, base] of DEGREES) table.set(key, base)
}

function rows(list: string): string[][] {
  return list
    .trim()
    .split(/,\s*/)
    .map(row => row.split(' '))
}
