/** Closed word classes of German. All lower case. */
const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

export const SUBORDINATORS =
  words(`dass daß ob weil wenn als nachdem obwohl obgleich obschon während bevor ehe damit sodass
  falls sofern soweit indem da bis seit seitdem sobald solange zumal wohingegen insofern wobei wodurch wonach woraufhin womit weshalb
  worauf woran wofür worin wovon wozu worüber worum wogegen nachdem statt anstatt ohne um`);

export const QUESTION_WORDS =
  words(`wer was wann wo warum wie weshalb wieso woher wohin welche welcher welches welchen welchem wem wen wessen
  inwieweit inwiefern womit worauf woran wofür worin wovon wozu worüber worum wogegen wobei wodurch wieviel`);

export const RELATIVES = words(
  `der die das dem den deren dessen denen welche welcher welches welchen welchem wo woran worin wobei wodurch`,
);

export const COORDINATORS = words('und oder aber sondern denn doch jedoch sowie bzw beziehungsweise');

export const PREPOSITIONS =
  words(`in im an am auf aus bei beim mit nach vor von vom zu zum zur für durch gegen ohne um unter über
  hinter neben zwischen seit bis während wegen trotz laut gemäß statt anstatt innerhalb außerhalb angesichts aufgrund mittels gegenüber
  ab je pro per ans ins aufs fürs übers ums durchs vors unterm überm hinterm seitens hinsichtlich bezüglich infolge anlässlich mithilfe zugunsten
  zulasten mangels inklusive einschließlich ungeachtet entlang jenseits diesseits unweit samt nebst entgegen zwecks binnen anhand außer dank`);

/** Prepositions of which the object can only be dative or genitive. */
export const PERSONAL_PRONOUNS = words('ich du er sie es wir ihr man wer jemand niemand');
export const OBLIQUE_PRONOUNS = words('mich mir dich dir ihn ihm uns euch ihnen sich einander');

/** Determiners with the cases they can stand for: n, g, d, a. */
export const DETERMINERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    der: 'ngd',
    die: 'na',
    das: 'na',
    dem: 'd',
    den: 'ad',
    des: 'g',
    ein: 'na',
    eine: 'na',
    einem: 'd',
    einen: 'a',
    einer: 'gdn',
    eines: 'gn',
    kein: 'na',
    keine: 'na',
    keinem: 'd',
    keinen: 'a',
    keiner: 'gdn',
    keines: 'g',
    dieser: 'ngd',
    diese: 'na',
    dieses: 'nag',
    diesem: 'd',
    diesen: 'ad',
    jener: 'ngd',
    jene: 'na',
    jenes: 'nag',
    jenem: 'd',
    jenen: 'ad',
    jeder: 'ngd',
    jede: 'na',
    jedes: 'nag',
    jedem: 'd',
    jeden: 'a',
    sein: 'na',
    seine: 'na',
    seinem: 'd',
    seinen: 'ad',
    seiner: 'gd',
    seines: 'g',
    ihr: 'na',
    ihre: 'na',
    ihrem: 'd',
    ihren: 'ad',
    ihrer: 'gd',
    ihres: 'g',
    unser: 'na',
    unsere: 'na',
    unserem: 'd',
    unseren: 'ad',
    unserer: 'gd',
    unseres: 'g',
    mein: 'na',
    meine: 'na',
    meinem: 'd',
    meinen: 'ad',
    meiner: 'gd',
    meines: 'g',
    welcher: 'ngd',
    welche: 'na',
    welches: 'nag',
    welchem: 'd',
    welchen: 'ad',
    mehrere: 'na',
    mehreren: 'd',
    mehrerer: 'g',
    einige: 'na',
    einigen: 'd',
    einiger: 'g',
    viele: 'na',
    vielen: 'd',
    vieler: 'g',
    alle: 'na',
    allen: 'd',
    aller: 'g',
    beide: 'na',
    beiden: 'd',
    beider: 'g',
    manche: 'na',
    manchen: 'd',
    andere: 'na',
    anderen: 'd',
    anderer: 'g',
    etliche: 'na',
    zahlreiche: 'na',
    verschiedene: 'na',
    zwei: 'nad',
    drei: 'nad',
    vier: 'nad',
    fünf: 'nad',
    sechs: 'nad',
    zahlreichen: 'd',
    verschiedenen: 'd',
    dies: 'na',
    letztere: 'na',
    letzterer: 'ngd',
    ersterer: 'ngd',
    deren: 'nagd',
    dessen: 'nagd',
    derselbe: 'n',
    dieselbe: 'na',
    dasselbe: 'na',
    demselben: 'd',
    derselben: 'gd',
    solche: 'na',
    solchen: 'd',
    solcher: 'g',
  }),
);

export const ADVERBS =
  words(`nicht auch noch nur schon bereits sehr zudem außerdem jedoch allerdings dagegen hingegen heute gestern morgen
  vorgestern jetzt nun dann dort hier so daher deshalb darum trotzdem dennoch wieder immer weiter weiterhin später zuvor vorher anschließend
  danach demnach zunächst zuerst zuletzt schließlich inzwischen mittlerweile bisher bislang derzeit gegenwärtig damals kürzlich jüngst
  erneut abermals mehrfach mehrmals oft häufig meist meistens manchmal selten kaum fast etwa rund knapp mindestens höchstens wohl
  wahrscheinlich vermutlich möglicherweise vielleicht offenbar offensichtlich angeblich anscheinend scheinbar tatsächlich wirklich
  allein selbst sogar ebenfalls ebenso gleichzeitig zugleich insbesondere besonders vor allem unter anderem etc teils teilweise
  lediglich bloß erst gerade eben eher lieber gern gerne gar ganz genau darüber daran darauf dafür davor davon dazu dabei damit dadurch
  dagegen danach darin daraus darunter hierzu hierbei hierfür hiermit hieran sonst also folglich somit indes indessen unterdessen ferner
  überdies übrigens zwar aber doch denn ja eh zumindest wenigstens immerhin jedenfalls überhaupt eigentlich freilich natürlich
  selbstverständlich leider glücklicherweise abschließend einerseits andererseits hinzu mit zusammen gemeinsam insgesamt ungefähr
  nochmals nochmal einmal zweimal dreimal niemals nie jemals stets ständig sofort umgehend unverzüglich gleich bald demnächst künftig
  schriftlich mündlich wörtlich öffentlich ausdrücklich telefonisch sinngemäß abends morgens mittags nachts dazu weiters daraufhin dahingehend seinerseits ihrerseits`);

export const MONTHS_AND_DAYS =
  words(`januar februar märz april mai juni juli august september oktober november dezember jänner
  montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend montagabend dienstagabend mittwochabend donnerstagabend freitagabend
  samstagabend sonntagabend montagmorgen dienstagmorgen mittwochmorgen donnerstagmorgen freitagmorgen samstagmorgen sonntagmorgen
  montagnachmittag dienstagnachmittag mittwochnachmittag donnerstagnachmittag freitagnachmittag samstagnachmittag sonntagnachmittag
  montags dienstags uhr jahr jahre jahres jahren monat monate monaten monats woche wochen tag tage tagen tages stunde stunden minute minuten sekunden
  abend abends morgen vormittag nachmittag mittag nacht jahrhundert wochenende anfang ende mitte zeit ortszeit mal anschluss`);
