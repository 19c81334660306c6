/**
 * Irregular German verbs: infinitive, third person singular present, past stem, participle, Konjunktiv II stem.
 * "=" repeats the regular form. Prefixed verbs (`an|geben`, `be.kommen`) inherit from these.
 */
export const STRONG_VERBS = `
backen bäckt backte gebacken =
befehlen befiehlt befahl befohlen befähle
beginnen beginnt begann begonnen begänne
beißen beißt biss gebissen =
biegen biegt bog gebogen böge
bieten bietet bot geboten böte
binden bindet band gebunden bände
bitten bittet bat gebeten bäte
bleiben bleibt blieb geblieben bliebe
brechen bricht brach gebrochen bräche
brennen brennt brannte gebrannt =
bringen bringt brachte gebracht brächte
denken denkt dachte gedacht dächte
dringen dringt drang gedrungen dränge
empfehlen empfiehlt empfahl empfohlen empfähle
erschrecken erschrickt erschrak erschrocken =
essen isst aß gegessen äße
fahren fährt fuhr gefahren führe
fallen fällt fiel gefallen fiele
fangen fängt fing gefangen finge
finden findet fand gefunden fände
fliegen fliegt flog geflogen flöge
fliehen flieht floh geflohen flöhe
fließen fließt floss geflossen flösse
frieren friert fror gefroren fröre
geben gibt gab gegeben gäbe
gehen geht ging gegangen ginge
gelingen gelingt gelang gelungen gelänge
gelten gilt galt gegolten gälte
genießen genießt genoss genossen genösse
geschehen geschieht geschah geschehen geschähe
gewinnen gewinnt gewann gewonnen gewänne
gießen gießt goss gegossen gösse
greifen greift griff gegriffen griffe
halten hält hielt gehalten hielte
hängen hängt hing gehangen hinge
heben hebt hob gehoben höbe
heißen heißt hieß geheißen hieße
helfen hilft half geholfen hülfe
kennen kennt kannte gekannt =
klingen klingt klang geklungen klänge
kommen kommt kam gekommen käme
laden lädt lud geladen lüde
lassen lässt ließ gelassen ließe
laufen läuft lief gelaufen liefe
leiden leidet litt gelitten litte
leihen leiht lieh geliehen liehe
lesen liest las gelesen läse
liegen liegt lag gelegen läge
lügen lügt log gelogen löge
meiden meidet mied gemieden miede
messen misst maß gemessen mäße
nehmen nimmt nahm genommen nähme
nennen nennt nannte genannt =
preisen preist pries gepriesen priese
raten rät riet geraten riete
reißen reißt riss gerissen risse
reiten reitet ritt geritten ritte
rennen rennt rannte gerannt =
rufen ruft rief gerufen riefe
schaffen schafft schuf geschaffen schüfe
scheiden scheidet schied geschieden schiede
scheinen scheint schien geschienen schiene
schieben schiebt schob geschoben schöbe
schießen schießt schoss geschossen schösse
schlafen schläft schlief geschlafen schliefe
schlagen schlägt schlug geschlagen schlüge
schließen schließt schloss geschlossen schlösse
schmelzen schmilzt schmolz geschmolzen schmölze
schneiden schneidet schnitt geschnitten schnitte
schreiben schreibt schrieb geschrieben schriebe
schreien schreit schrie geschrien =
schreiten schreitet schritt geschritten schritte
schweigen schweigt schwieg geschwiegen schwiege
schwimmen schwimmt schwamm geschwommen schwömme
schwören schwört schwor geschworen schwüre
sehen sieht sah gesehen sähe
senden sendet sandte gesandt =
singen singt sang gesungen sänge
sinken sinkt sank gesunken sänke
sitzen sitzt saß gesessen säße
sprechen spricht sprach gesprochen spräche
springen springt sprang gesprungen spränge
stehen steht stand gestanden stünde
stehlen stiehlt stahl gestohlen =
steigen steigt stieg gestiegen stiege
sterben stirbt starb gestorben stürbe
stoßen stößt stieß gestoßen stieße
streichen streicht strich gestrichen striche
streiten streitet stritt gestritten stritte
tragen trägt trug getragen trüge
treffen trifft traf getroffen träfe
treiben treibt trieb getrieben triebe
treten tritt trat getreten träte
trinken trinkt trank getrunken tränke
tun tut tat getan täte
verderben verdirbt verdarb verdorben =
vergessen vergisst vergaß vergessen vergäße
verlieren verliert verlor verloren verlöre
wachsen wächst wuchs gewachsen wüchse
waschen wäscht wusch gewaschen =
weisen weist wies gewiesen wiese
wenden wendet wandte gewandt =
werben wirbt warb geworben würbe
werfen wirft warf geworfen würfe
wiegen wiegt wog gewogen wöge
winden windet wand gewunden =
ziehen zieht zog gezogen zöge
zwingen zwingt zwang gezwungen zwänge
bestreiten bestreitet bestritt bestritten bestritte
`;

/** Ordinary verbs that news uses often; regular unless their base is irregular. No cues here. */
export const COMMON_VERBS = `
achten ändern an|greifen an|nehmen an|rufen an|treten an|wenden arbeiten auf|bauen auf|geben auf|halten auf|heben
auf|hören auf|nehmen auf|stellen auf|treten aus|bauen aus|fallen aus|gehen aus|lösen aus|reichen aus|sehen aus|setzen aus|stellen
aus|üben bauen be.achten be.antworten be.drohen be.dürfen be.einflussen be.enden be.finden be.fassen be.fürworten be.gehen be.gleiten
be.handeln be.halten be.herrschen be.kommen be.kämpfen be.nutzen be.nötigen be.obachten be.rücksichtigen be.ruhen be.schädigen
be.schäftigen be.schränken be.setzen be.sitzen be.stehen be.stimmen be.suchen be.teiligen be.tragen be.treffen be.treiben be.wegen
be.weisen be.ziehen bei|tragen blockieren brauchen bremsen dauern dienen drehen drücken durch|führen ein|führen ein|gehen
ein|leiten ein|nehmen ein|richten ein|setzen ein|stellen ein|treten enden ent.fernen ent.gehen ent.halten ent.lassen ent.scheiden
ent.sprechen ent.stehen ent.wickeln er.fahren er.folgen er.füllen er.geben er.greifen er.halten er.höhen er.leben er.leiden er.lauben
er.leichtern er.möglichen er.öffnen er.reichen er.richten er.scheinen er.schießen er.setzen er.zielen existieren fehlen folgen
fördern fort|setzen freuen führen funktionieren ge.hören ge.fallen ge.fährden ge.währen ge.raten ge.stalten ge.langen gründen haften
handeln herrschen herstellen hin|nehmen hindern investieren kandidieren kämpfen kaufen klettern kontrollieren kosten kümmern
landen leben legen lehnen leisten leiten lenken lernen liefern locken lohnen lösen machen nutzen öffnen organisieren passieren
planen prägen probieren produzieren prüfen reagieren realisieren reduzieren regeln regieren regnen reichen reisen retten richten
rücken ruhen sammeln schaden schicken schützen setzen siegen sorgen sparen spielen starten statt|finden stecken stellen stärken
stoppen stürzen suchen teilen teil|nehmen testen töten trauen trennen üben über.fahren über.leben über.nehmen über.prüfen über.tragen
über.wachen über.weisen um|gehen um|setzen unter.stehen unter.stützen unter.nehmen unter.suchen unter.zeichnen ver.ändern ver.bessern
ver.bieten ver.brauchen ver.breiten ver.bringen ver.dienen ver.fallen ver.fehlen ver.folgen ver.fügen ver.halten ver.hängen ver.haften
ver.öffentlichen er.sparen er.leichtern er.schweren er.setzen er.weitern be.sitzen be.stehen ent.fallen ent.halten ge.fährden ver.ringern ver.dienen ver.teuern be.lasten ent.lasten be.treffen be.treiben be.stimmen be.deuten be.günstigen be.einträchtigen ge.nügen ge.nießen über.nehmen über.prüfen unter.suchen ver.fügen ver.zichten zer.stören ver.stoßen ver.wenden be.inhalten be.ginnen ver.ändern ver.bessern ver.schlechtern er.höhen er.möglichen er.füllen ver.suchen ge.hören ge.winnen ver.lieren ver.bieten er.lauben drohen dauern fehlen gelingen scheitern reichen sinken steigen wachsen leiden liegen
hören
ver.handeln ver.hindern ver.kaufen ver.lassen ver.laufen ver.legen ver.letzen ver.meiden ver.mitteln ver.nichten ver.schärfen
ver.schieben ver.schlechtern ver.schwinden ver.setzen ver.sinken ver.sorgen ver.stoßen ver.stärken ver.sterben ver.suchen ver.tragen
ver.treten ver.urteilen ver.ursachen ver.wenden ver.wandeln ver.zichten ver.zögern voll.ziehen vor|bereiten vor|gehen vor|legen vor|liegen
vor|nehmen vor|stellen vor|sehen wachsen wählen wandeln warten wechseln weichen weiter|gehen widmen wirken wohnen wohl|fühlen zahlen zählen
zerstören zurück|gehen zurück|kehren zurück|treten zurück|ziehen zu|nehmen zusammen|arbeiten zusammen|brechen zu|stehen wissen
dar|stellen er.kranken auf|klären ab|hängen ab|brechen ab|laufen ab|nehmen ab|schaffen ab|schließen ab|stürzen an|bieten an|fangen an|gehören
an|halten an|kommen an|steigen auf|lösen ein|sparen ein|dringen ein|stürzen um|kommen be.lasten be.lasten ent.fallen ent.führen ent.ziehen er.leichtern
bilden blühen dulden eignen fassen flüchten ge.winnen hoch|laden klären knüpfen messen mieten nähern orientieren
profitieren protestieren räumen rauben rollen schätzen schulden schwanken spenden spüren steuern streben tagen taugen tauschen transportieren
über.raschen über.zeugen über.fallen unter.liegen unter.binden ver.einen ver.lieren ver.danken ver.dienen ver.doppeln ver.hungern ver.sagen ver.schaffen
ver.unglücken ver.wirklichen ver.zeichnen ver.üben ver.binden ver.fassen ver.bleiben vor|finden vorbei|fahren weg|fallen wieder|holen zu|treffen zu|gehen zu|lassen
dis.kriminieren informieren inszenieren konzentrieren kooperieren mobilisieren operieren patrouillieren präsentieren privatisieren rechtfertigen resultieren riskieren
sanieren scheitern schrumpfen schwächen senken stabilisieren stammen stimmen stören umfassen verantworten wagen wehren weigern wirtschaften zielen zögern zünden zweifeln
`;
