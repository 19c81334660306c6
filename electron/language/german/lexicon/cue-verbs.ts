/**
 * Verbs that introduce what somebody said, wrote or thinks. Flags:
 *   s  says: takes quotation marks, a dass clause and an embedded main clause
 *   t  thinks: takes a dass clause or an embedded main clause
 *   i  takes an infinitive clause whose content is what was said
 *   n  a noun phrase as object makes a speech report of the sentence ("fordert Neuwahlen")
 *   a  takes a label ("bezeichnet X als …", "nennt X …")
 *   w  weak: counts only with clear evidence (dass, quotation marks, Konjunktiv)
 *   p  typical in the passive without a speaker ("wird vermutet")
 *   d  the dative object is who was spoken to; A the accusative object is
 */
export const CUE_VERBS = `
skandieren s  vermelden sn  errechnen wn  besagen sw  ein|schränken sw  erwähnen sn  entschließen iw  er.raten tw  nach|sagen sidpn  verblüffen w
benennen naw  feiern aw  vergleichen nw  attackieren nA  bekennen sw  beruhigen w  dar|stellen aw  rätseln s  thematisieren nw  ver.sprechen sid
sagen sd  erklären sid  schreiben sd  berichten snd  melden sd  mit|teilen sd  an|geben si  meinen st
betonen s  unter.streichen sn  erläutern sd  bemerken s  an|merken s  fest|stellen s  fest|halten sw
hinzu|fügen s  hinzu|setzen s  fort|fahren sw  ergänzen s  äußern sd  aus|führen s  aus|sagen si  dar|legen snd
schildern snd  erzählen sd  behaupten si  versichern sid  beteuern si  schwören si  zu|geben si  ein|räumen si
ge.stehen sid  ein|gestehen si  bestätigen sind  dementieren sin  be.streiten sin  leugnen sin  ab|streiten sin
zurück|weisen na  widersprechen sn  wider.sprechen sn  verkünden sn  bekannt|geben snd  
an|kündigen sind  ankündigen sin  ver.sprechen sind  zu|sagen sind  zu|sichern sind  garantieren sin  drohen sid
an|drohen sind  warnen sinA  mahnen sinA  ermahnen siA  appellieren sin  fordern sin  auf|fordern sinA
verlangen sin  bitten siA  ersuchen siA  drängen i  plädieren sin  ein|fordern sn  befehlen sid  an|ordnen si
an|weisen siA  raten sid  empfehlen sind  ab|raten sind  vor|schlagen sind  an|regen sin  an|bieten i
nahe|legen sw  kritisieren snAa  bemängeln sn  rügen snA  tadeln snA  beanstanden sn  beklagen sn  klagen sn
beschweren sn  monieren sn  loben sAa  würdigen naA  begrüßen sa  gratulieren s  danken sd  bedauern sin
bejubeln s  ver.urteilen aw  ver.teidigen aw  begründen snw  argumentieren s  ein|wenden s  entgegnen sd  erwidern sd
antworten sd  kontern s  kommentieren s  fragen sA  nach|fragen s  nach|haken s  wundern s  zweifeln nw
bezweifeln sn  spekulieren sn  mutmaßen s  vermuten stp  an|nehmen tp  glauben ti  denken tw  finden tw
hoffen tinp  erhoffen tn  befürchten tinp  fürchten tin  erwarten tip  schätzen tnp  ein|schätzen stn
prognostizieren sn  voraus|sagen sn  vorher|sagen snp  rechnen nw  berechnen wn  aus|gehen nw  konstatieren sn
resümieren s  bilanzieren s  folgern t  schlussfolgern t  erinnern sA  hin|weisen sn  ver.weisen snw
heraus|stellen sw  hervor|heben snw  heraus|streichen sw  be.schreiben snap  bezeichnen nap  nennen nap
titulieren a  werten nap  ein|stufen nap  beurteilen ap  bewerten nap  an|sehen naw  charakterisieren na
preisen nA  geißeln na  brandmarken na  deuten naw  interpretieren naw  verstehen aw  diffamieren nA
vor|werfen sinpd  beschuldigen siApn  bezichtigen iApn  unterstellen sidpn  an|klagen nApw  verdächtigen iApn
vor|halten sidp  zitieren s  rufen sw  schreien s  brüllen s  flüstern s  scherzen s  spotten s  witzeln s
schimpfen s  wettern s  toben sw  lästern s  jubeln s  schwärmen s  stöhnen s  murmeln s  höhnen s  prahlen s
frohlocken s  twittern s  posten sw  bloggen s  titeln s  texten s  notieren s  funken s  simsen s  formulieren s
lauten sw  heißen sw  zu|rufen sd  unterrichten nAw  informieren nAw  benachrichtigen sA  alarmieren Aw
signalisieren si  an|deuten sni  durch|blicken sw  durch|sickern sw  preis|geben sn  enthüllen sn  offenbaren snd
verraten sd  ver.raten snd  auf|decken wn  verlautbaren s  verlauten s  proklamieren sn  deklarieren sn
prophezeien sn  wünschen tnw  be.schließen ipw  vereinbaren sipw  einigen iw  verabreden iw  bekräftigen sin
bekunden sn  bezeugen s  bescheinigen snd  attestieren snad  zeigen w  belegen w  be.weisen w  er.geben w
ermitteln wp  heraus|finden w  entdecken w  nach|weisen w  beobachten w  er.kennen tw  ein|sehen tw  wissen w
er.fahren w  planen iw  beabsichtigen iw  erwägen inw  ent.scheiden ipw  urteilen sp  befürworten nw  ab|lehnen i
unterstützen w  weigern w  zu|billigen wipd  veranschlagen nw  resignieren w  staunen s  triumphieren s
seufzen s  lachen sw  ätzen s  pflichten w  bei|pflichten s  zu|stimmen snw  ein|werfen s  unterbrechen sw
verdeutlichen s  klar|stellen s  klar|machen s  präzisieren s  wiederholen sw  an|führen sw  vor|bringen sn
vor|tragen s  vor|rechnen s  befragen w  beziffern nw  ein|gehen w  plaudern s  ver.treten w  an|prangern sn
an|mahnen sn  protestieren w  distanzieren w  aus|schließen sniw  spezifizieren s  be.rufen w  zusammen|fassen s
nach|legen s  auf|rufen iA  aus|sprechen nw  auf|zeigen w  auf|werfen sw  auf|klären w  geloben si  verneinen sn
bejahen sn  dozieren s  skizzieren s  unken s  orakeln s  sinnieren s  philosophieren s  trauern w
gegenüber|stellen w  aus|rechnen s  hervor|gehen sw  stehen w  mit|geben w  beauftragen iA  überlegen iw  ver.neinen sn
beharren s  insistieren s  warten w  an|kreiden sn  zu|trauen iw  vor|geben iw  ein|wenden s  zugute|halten w  unter.mauern w
zurück|melden s  rück|melden s  beteuern si  ab|wiegeln s  beschwichtigen s  relativieren s  poltern s  mosern s  raunen s
tadeln snA  zurück|rudern sw  nach|schieben s  er|gänzen s  frotzeln s  sticheln s  giften s  grollen s  keilen s
`;

/** Fixed phrases: base verb, then the words the clause must hold besides it, then flags. */
export const CUE_PHRASES = `
werden bekannt sw; wagen Prognose s; lassen erklären s; stehen lesen sw; werden deutlich w; werden laut w; hegen Verdacht t; hegen Hoffnung t; herrschen Meinung t; ziehen Schluss t; sein bereit iw; betonen darauf w;
machen deutlich sw; machen klar sw; machen geltend s; machen darauf+aufmerksam s; machen aufmerksam sw;
machen Hoffnung sw; machen Angaben nw; machen Vorwürfe n; machen öffentlich sw;
geben bekannt sn; geben zu+bedenken s; geben zu+verstehen s; geben zu+Protokoll s; geben Auskunft sw;
geben Stellungnahme w; gehen davon+aus t; gehen aus+hervor w; gehen von+aus nw; liegen zugrunde w;
kommen Schluss s; kommen Ergebnis s; kommen Erkenntnis s; kommen Ansicht t; kommen Überzeugung t;
kommen Auffassung t; gelangen Auffassung t; gelangen Schluss t; gelangen Überzeugung t; gelangen Ergebnis t;
bringen zum+Ausdruck s; bringen Ausdruck sw; bringen Sprache nw; bringen Punkt s; sein Meinung t; sein Ansicht t;
sein Auffassung t; sein Überzeugung t; sein überzeugt t; sein sicher tw; sein zuversichtlich t; sein skeptisch w;
sein Rede w; sein zitieren s; sein besorgt w; vertreten Meinung t; vertreten Ansicht t; vertreten Auffassung t;
vertreten Standpunkt t; vertreten Position t; vertreten These t; zeigen überzeugt t; zeigen zuversichtlich t;
zeigen besorgt tw; zeigen optimistisch t; zeigen bestürzt t; zeigen erfreut t; zeigen enttäuscht t;
zeigen entsetzt t; zeigen sicher t; zeigen zufrieden tn; zeigen erleichtert t; zeigen verärgert t;
zeigen überrascht t; zeigen betroffen t; zeigen empört t; zeigen offen nw; stellen klar s; stellen fest s;
stellen Aussicht in; stellen in+Frage nw; stellen Antrag iw; stellen Forderung i; stellen Frage s;
stellen Ultimatum i; erheben Vorwurf sn; erheben Vorwürfe n; erheben Forderung i; erheben Anklage nw;
erheben Anspruch nw; erheben Einwände n; äußern Hoffnung t; äußern Sorge t; äußern Vermutung t;
äußern Verdacht t; äußern Zweifel sn; äußern Kritik sn; äußern Befürchtung t; äußern Überzeugung t;
äußern Bedauern s; äußern Wunsch i; äußern Verständnis n; äußern Bedenken n; üben Kritik sn; nehmen Stellung sn;
nehmen Kauf w; nehmen Schutz n; lassen wissen s; lassen verlauten s; lassen durchblicken s;
lassen verlautbaren s; lassen ausrichten s; lassen erkennen w; lassen mitteilen s; lassen verkünden s;
halten für aw; halten möglich tw; drücken Hoffnung t; drücken Ausdruck s; weisen darauf+hin s; sprechen von n;
sprechen dafür+aus sw; sprechen für+aus n; sprechen gegen+aus n; sprechen dagegen+aus sw; schließen nicht+aus s;
sehen erwiesen t; sehen als aw; sehen bestätigt w; sehen darin naw; setzen dafür+ein iw; treffen Aussage sw;
treffen Feststellung s; fassen Beschluss i; rechnen damit t; warnen davor si; plädieren dafür si; gelten als w;
haben Hoffnung t; haben Angst iw; haben Ansicht t; lauten Frage sw; vertrauen darauf t; pochen darauf t;
beharren darauf t; bestehen darauf i; begründen damit s; berufen darauf s; verweisen darauf s;
bestätigen Protokoll s; melden Wort s; wenden Worten s; begrüßen Worten s; zitieren Worten s;
beschweren darüber s; beklagen darüber s; klagen darüber s; freuen darüber t; zeigen Verständnis n;
zeigen verwundert t; zeigen kritisch n; informieren darüber sA; berichten davon s; appellieren dafür i;
schreiben dazu s; erinnern daran s; hoffen darauf t; zweifeln daran t; glauben daran t; aussprechen dafür sw;
klingen so sw; sprechen davon s; hören zu sw; stehen zu+lesen sw; setzen entgegen s; sein überzeugt t;
sein sicher tw; sein gewiss t; geben Auftrag i; geben Befehl i; erteilen Befehl i; erteilen Auftrag i; geben Anweisung i;
erklären bereit i; zeigen bereit i; erklären Bereitschaft i; stellen Theorie t; stellen These t; vertreten These t;
vertreten Standpunkt t; äußern Ansicht t; kommen Schluss t; kommen Ergebnis t; kommen Überzeugung t;
machen Bedingung tw; legen Wert sw; drücken Verwunderung s; drücken Bedauern s; drücken Hoffnung t;
aussprechen Mahnung i; sprechen Mahnung i; sprechen Warnung i; ziehen Schlussfolgerung t; kommen zu+Wort sw
`;
