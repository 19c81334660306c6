/**
 * Nouns that stand in many German compounds, written by hand, folded. A small archive has too few words to
 * learn from; a large one learns the rest by itself.
 */
export const SEED_NOUNS: ReadonlySet<string> = new Set(
  `abend abgas abgeordneter abkommen absatz abschluss abstimmung abwehr adel affare agentur akte aktie aktion alarm
  alkohol alter ampel amt analyse anfang angebot angriff angst anlage anschlag anstalt antrag antwort anwalt anzeige
  apfel apotheke arbeit archiv arm armee art arzt asyl atom aufgabe auftrag auge ausgabe ausland ausschuss ausstellung
  auto autor bach bad bahn ball band bank bar bau bauer baum beamter bedarf behorde beirat beitrag bereich berg bericht
  beruf bestand besuch betrieb bett bezirk bild bildung biologie blatt blick block blume blut boden bogen bombe boot
  borse brand brief brot bruch brucke bruder brust buch bude buhne bund burg burger buro bus butter chef chor computer
  dach dampf datei datum dauer debatte decke denkmal dieb dienst diskussion dom dorf draht druck ebene ecke ei eigentum
  einheit eis eisen elektro eltern ende energie entwicklung erbe erde erfolg ergebnis erklarung ernte essen fabrik fach
  fahrer fahrt fahrzeug fall familie farbe feier feind feld fenster ferien fernsehen fest feuer film finanz firma fisch
  flache flasche fleisch flotte flucht flug fluss folge forderung form forscher forschung foto frage fraktion frau
  freiheit freund frieden frist front frucht fuhrer fuhrung funk fuss garten gas gast gebaude gebiet gebuhr gefahr geist
  geld gemeinde gemuse general gerat gericht geschaft geschichte gesellschaft gesetz gesicht gesprach gesundheit gewalt
  gewerkschaft gewicht gewinn gewitter gift gipfel glas glaube gold gott graben grenze grund gruppe gut haar hafen haft
  hahn halle hals haltung hand handel handler haus haushalt haut heer heft heim heimat held helfer herbst herz hilfe
  himmel hitze hochschule hof hohe holz hotel huhn hund hut hutte idee industrie information ingenieur inhaber insel
  institut interesse jagd jahr jahrhundert journalist jubilaum jugend junge jury kabel kaffee kaiser kammer kampf kanal
  kandidat kanzler kapital karte kasse kassen katastrophe katze keller kette kind kino kirche klage klasse kleid klima
  klinik klub koalition kohle konferenz konflikt kongress konig kontrolle konzept konzern konzert kopf korb korper
  kosten kraft krankenhaus kranker krankheit kredit kreis kreuz krieg krise kritik kuche kuh kultur kunde kunst kunstler
  kurs kuste lager land lage landtag last laub lauf leben leder lehrer leiche leistung leiter leitung leser licht liebe
  lied liga linie liste loch lohn losung luft macht magen magazin maler mann mannschaft mantel markt maschine masse
  material mauer medien medizin meer mehrheit meinung meister meisterschaft menge mensch messe messer metall meter miete
  milch militar minister ministerium minute mitglied mittel mode monat mond mord motor muhle mull mund museum musik
  mutter nachricht nacht name nase nation natur nebel netz norden not note nutzung obst ofen ol oper opfer opposition
  orchester ordnung organisation ort osten papier park parlament partei partie partner pass patient pause pension
  person personal pfarrer pferd pflanze pflege pflicht plan platte platz politik politiker polizei polizist post prasident
  praxis preis presse prinz problem produkt produktion professor programm projekt protest prozess prufung publikum
  quelle rad radio rand rat raum recht rede redner reform regel regen regierung reich reise rekord rennen rente reporter
  rettung richter richtung ring risiko rolle roman rucken runde sache sahne salz sand sanger satz schaden schaf schatten
  schatz scheibe schein schicht schiene schiff schild schlacht schlag schloss schluss schmuck schnee schrank schrift
  schritt schuh schuld schule schuler schulter schuss schutz schwein schwester see seele seite sekretar senat sender
  sendung serie sessel sicherheit sieg sitz sitzung sold soldat sommer sonne sorge spiel spieler sport sprache sprecher
  spruch sprung spur staat stadion stadt stahl stamm stand statte station stein stelle stern steuer stiftung stimme stock
  stoff strafe strand strasse strecke streik streit strom stuck student studie studio stuhl stunde sturm suche suden
  sucht system tafel tag tal tank tanz tarif tasche tat tater technik tee teil telefon tempel termin terror test text
  theater thema therapie thron tiefe tier tisch tochter tod ton tor tour trager trainer training transport treffen trend
  treppe tresor trick trieb truppe tuch tunnel tur turm turnier uber ufer uhr umfrage umwelt unfall unglick unglück
  union universitat unternehmen unterricht urlaub urteil vater veranstaltung verband verbot verbrechen verein verfahren
  verfassung verhalten verkauf verkaufer verkehr verlag verlust vermogen versammlung versicherung verteidigung vertrag
  vertreter verwaltung video vieh vogel volk vorstand wache wachter waffe wagen wahl wahler wald wand wanne wappen ware
  wart warme warnung wasser wechsel weg wehr wein weise welle welt werbung werft werk werkstatt wert westen wetter wette
  wettbewerb wiese wille wind winter wirt wirtschaft wissen wissenschaft woche wohnung wolke wort wunder wunsch wurf wurst
  zahl zahler zahn zaun zeichen zeit zeitung zelle zelt zentrum zeuge ziel zimmer zins zivil zoll zone zoo zug zukunft
  zunge zustand zweck diele tumor deich damm burgermeister ratsherr pfeiler geschoss tag treff pfand brauch aufnahme`
    .split(/\s+/)
    .map((word) => word.normalize('NFKD').replace(/\p{M}/gu, '')),
);

/** First parts that are no nouns: they make a compound, and nobody searches for them as its part. */
export const SEED_PREFIXES: ReadonlySet<string> = new Set(
  `alt aussen binnen bio blau bundes dritt elektro eigen end erst europa ex extra fern fremd fruh ganz gegen gesamt
  gross grun grund halb haupt hinter hoch innen inter jung kalt klein kranken kurz lang leer mehr mikro mini mit mittel
  multi nah neben neu nieder nord ober oko ost parade privat roh rot rund sammel schnell schwarz schwer schwimm selbst
  sonder spar speise spitzen stamm standes stark steh sud super teil tief tisch top trocken unter ur viel vier vize voll
  warm weiss weit welt west wohn zwei zweit`.split(/\s+/),
);

/** Syllables that begin words without making compounds: "Vorrat" is no kind of Rat. */
export const NO_MODIFIERS: ReadonlySet<string> = new Set(
  `ab an auf aus auss bei dar durch ein ent her hin los miss nach uber um un unter ver vor vorder weg wider wieder zer zu
  zur ber ges bes bet gel gem gen gew den des der die das dem`.split(/\s+/),
);

/** Endings that look like a second noun. */
export const NO_HEADS: ReadonlySet<string> = new Set(
  `schaft schaften heit heiten keit keiten ungen ismus isten tung lung rung nung ation tion ionen ische ischen ischer
  isches liche lichen licher lern lerin inger burger enden ender ander anden iker ikern enser`.split(/\s+/),
);
