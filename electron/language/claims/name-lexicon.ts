/** Words that help to tell names from common nouns. Written by hand from general knowledge of both languages. */
const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Usual first names of people in German and English news. */
export const FIRST_NAMES = words(`
Aaron Abdul Achim Adam Adele Adrian Agnes Ahmed Aisha Alan Albert Alex Alexa Alexander Alexandra Alexej Alexei Alfred Ali Alice Alina Alma Amanda Amelie Amir Amy Ana Anastasia Andrea Andreas Andrei Andrej Andrew Andrzej André Anette Angela Angelika Anita Anja Anke Ann Anna Annalena Anne Annegret Annette Annika Anthony Anton Antonia Antonio Armin Arne Arno Arnold Arthur Artur Astrid August Axel Ayşe
Barack Barbara Bärbel Beate Beatrix Ben Benedikt Benjamin Benno Bernd Bernhard Bert Bertram Bettina Bill Birgit Birte Björn Bob Bodo Boris Brian Brigitte Britta Bruno
Camilla Carina Carl Carla Carlo Carlos Carmen Carola Carolin Caroline Carsten Catherine Cem Charles Charlotte Chris Christa Christian Christiane Christina Christine Christoph Christopher Claire Clara Claudia Claus Clemens Conrad Constantin Cornelia Corinna
Dagmar Damian Dan Daniel Daniela Danny Dave David Deborah Denis Dennis Detlef Diana Dieter Dietmar Dietrich Dimitri Dirk Dmitri Dmitry Dmytro Dominik Donald Dora Doris Dorothea Doug
Eberhard Eckhard Edgar Edith Eduard Edward Egon Elena Elfriede Elias Elif Elisa Elisabeth Elizabeth Elke Ella Ellen Elmar Elon Elsa Emil Emilia Emily Emma Emmanuel Enrico Eric Erich Erik Erika Erna Ernst Erwin Esther Ethan Eugen Eva Evelyn Ewald
Fabian Fatima Fatma Felix Ferdinand Fiona Florian Frank Franz Franziska François Frauke Fred Frederik Friedhelm Friedrich Fritz
Gabriel Gabriele Gareth Gavin Gary Georg George Gerald Gerd Gerda Gerhard Gero Gert Gertrud Gianni Gisela Giorgia Giovanni Gordon Götz Grace Graham Gregor Greta Gudrun Guido Günter Günther Gunnar Gustav
Hanna Hannah Hannelore Hannes Hans Hans-Georg Hans-Jürgen Hans-Peter Harald Harry Hartmut Hassan Heidi Heidrun Heike Heiko Heiner Heinrich Heinz Helen Helena Helene Helga Helge Helmut Hendrik Henning Henri Henrik Henry Herbert Hermann Hilde Hillary Holger Horst Hubert Hubertus Hugo Hussein
Ian Ibrahim Ida Igor Ilse Imke Ina Ines Inga Inge Ingeborg Ingo Ingrid Iris Irina Irmgard Isa Isabel Isabella Ismail Ivan Iwan
Jack Jacob Jakob James Jan Jana Jane Janet Janine Janis Jannik Jason Jasmin Javier Jean Jean-Claude Jean-Luc Jeff Jennifer Jens Jeremy Jessica Jim Joachim Joan Joanna Jochen Joe Johann Johanna Johannes John Johnny Jonas Jonathan Jordan Jörg Jorge José Josef Joseph Joshua Josip Juan Judith Julia Julian Juliane Julius Jürgen Justin Jutta
Kai Kamala Karen Karin Karl Karl-Heinz Karla Karsten Kate Katharina Kathrin Katja Katrin Keir Kemal Ken Kerstin Kevin Kim Kirsten Kjell Klara Klaus Knut Konrad Konstantin Kristin Kristina Kurt Kyriakos
Lara Larry Lars Laura Lea Lena Lennart Leo Leon Leonard Leonie Leonora Lieselotte Lilli Linda Lino Linus Lisa Liz Lothar Louis Louise Luca Lucas Lucia Ludwig Luigi Luis Luisa Lukas Luke Lutz Lydia
Magdalena Magnus Maik Maja Malte Manfred Manuel Manuela Mara Marc Marcel Marco Marcus Mareike Margaret Margarete Margot Maria Marianne Marie Marie-Luise Mario Marion Marit Mark Marko Markus Marlene Marta Martha Martin Martina Mary Mathias Matthew Matthias Max Maximilian Maya Mechthild Mehmet Melanie Meike Mette Mia Michael Michaela Michail Michel Michelle Miguel Mike Mikhail Mila Milan Milena Miriam Mirjam Mohamed Mohammed Mona Monika Moritz Mustafa
Nadine Nadja Nancy Natalia Natalie Nathan Nele Niall Nicholas Nick Nico Nicola Nicolas Nicole Niels Nigel Nikolai Nikolaus Nils Nina Noah Nora Norbert Norman
Ola Olaf Oleg Olga Oliver Olivia Omar Orla Oskar Oscar Otto Owen
Pablo Pamela Pascal Patricia Patrick Paul Paula Pauline Pavel Pedro Petra Peter Petr Philip Philipp Pia Pierre Piotr
Rachel Rafael Rainer Ralf Ralph Ramona Raphael Rebecca Regina Reiner Reinhard Reinhold Renate René Ricarda Richard Rita Robert Roberta Roberto Robin Roger Roland Rolf Roman Ron Ronald Rosa Rosemarie Roswitha Roy Ruben Rudi Rudolf Rüdiger Rupert Ruth Ryan
Sabine Sabrina Sadiq Sahra Sally Salma Sam Samuel Sandra Sanna Sara Sarah Sascha Saskia Sebastian Selma Sergei Sergej Sharon Sibylle Sieglinde Siegfried Siegmar Sigmar Sigrid Silke Silvia Simon Simone Sina Sofia Sonja Sophia Sophie Stanislaw Stefan Stefanie Steffen Steffi Stephan Stephanie Stephen Steve Steven Sue Susan Susanne Suzanne Sven Svenja Sylvia
Tamara Tanja Tariq Tatjana Ted Teresa Theo Theodor Theresa Theresia Thomas Thorsten Tiago Tilman Tim Timo Timothy Tina Till Tobias Tom Toni Tony Torben Torsten Traute Tristan Udo Ulf Uli Ulla Ulrich Ulrike Ursula Ute Uta Uwe
Valentin Valentina Valerie Vanessa Vera Verena Veronika Viktor Viktoria Victor Victoria Vincent Viola Vitali Vivian Vladimir Volker Volodymyr Wladimir
Waldemar Walter Waltraud Wendy Werner Wiebke Wilfried Wilhelm Will William Willi Willy Winfried Witold Wolfgang Wolodymyr Xaver Xi Yannick Yusuf Yvonne Zoe
`);

/** Capital words that stand beside another capital noun without being part of a name. */
export const GERMAN_COMMON = words(`
Abend Anfang Angst Anlass Arbeit Art Ausbau Ausland Bau Bedarf Beginn Beispiel Beitrag Berg Besuch Betrieb Bild Blick Boden Bund Bürger Bürgerinnen Cent Chance Computer Dach Dank Dienst Dollar Druck Dutzend Ende Euro Fahrt Fall Familien Feuer Film Form Frau Frauen Freude Geld Gespräch Gewinn Glas Glück Grad Grund Grundschule Haft Hälfte Hand Haus Haushalt Haushalte Hektar Herr Herz Hilfe Hinweis Hitze Hochwasser Höhe Holz Instanz Interesse Internet Jahr Jahre Jahren Kilo Kilogramm Kilometer Kind Kinder Kindern Klasse Klub Kommune Kommunen Kosten Kraft Krieg Kritik Kunden Land Länder Lager Lage Laufe Leben Leben Leute Leuten Licht Liter Luft Macht Mal Mann Männer Meter Milliarden Millionen Milliarde Million Minute Minuten Mitarbeiter Mitarbeitende Mitglied Mitglieder Mitte Monat Monate Monaten Morgen Nacht Neubau Ort Ortszeit Personen Personal Pfund Pflicht Plan Platz Plätze Post Projekt Prozent Prozentpunkte Punkt Punkte Rad Rand Rande Recht Regen Reihe Rücksicht Ruhe Runde Saison Satz Schaden Schließung Schnee Schritt Schuld Schule Schulen Schüler Seite Seiten Sekunde Sekunden Sicht Sitz Sitze Sorge Spiel Spiele Sprecher Stadt Städte Start Stelle Stellen Steuer Steuern Stimme Stimmen Stoff Strecke Streit Strom Stück Stunde Stunden Tag Tage Tagen Tausend Teil Teile Termin Text Thema Tier Tiere Titel Tod Tonnen Tor Tore Tote Trotz Uhr Umbau Unfall Unternehmen Verein Vereine Verkehr Verlust Viertel Vorfeld Wahl Wasser Weg Welt Wert Werk Widerstand Willen Wind Winter Sommer Herbst Frühjahr Frühling Wirtschaft Woche Wochen Wochenende Wort Worten Zahl Zahlen Zeit Zeiten Ziel Zukunft Zug Zuge Zustimmung Zusammenarbeit Zweifel
Menschen Besucher Besucherinnen Einwohner Anwohner Zuschauer Gäste Autos Fahrzeuge Häuser Wohnungen Betten Beschäftigte Beschäftigten Verletzte Verletzten Abgeordnete Abgeordneten Fraktionen Parteien
Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag Januar Februar März April Mai Juni Juli August September Oktober November Dezember Ostern Pfingsten Weihnachten Silvester
Netzwerk Plattform Portal Kurznachrichtendienst Wort Worte Werke Name Namen Lied Buch Roman Album Serie Sendung Zeitschrift Blatt Boot Schiff Flughafen Bahnhof Hafen Bezirk Kreis Landkreis Ortsteil Stadtteil Provinz Region Insel Fluss Dorf Gemeinde Straße Hotel Restaurant Theater Museum Kino Firma Marke Modell Typ Version Nähe Süden Norden Osten Westen Nordosten Nordwesten Südosten Südwesten Richtung Höhe Breite Länge Tiefe Größe
Artikel Absatz Kapitel Nummer Platzierung Rang Liga Bundesliga Kreisliga Regionalliga Spieltag
`);

/** Endings of common nouns; a name seldom has them. */
export const GERMAN_COMMON_END =
  /(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|sion|sionen|ismus|tät|täten|tum|nisse?n?|verkehr|arbeiten|kosten|plan|pläne|straße|straßen|brücke|platz|prozent|jahre?n?|zeit|markt|recht|kraft|geld|preise?n?|stunden?|wasser|schäden|projekte?)$/i;

/** Offices, titles and forms of address in front of a name, besides what `SPEAKER_NOUN_END` knows. */
export const GERMAN_TITLE =
  /^(?:Herrn?|Frau|Premier(?:minister(?:in)?)?|Familie|Dr\.?|Prof\.?|Professor(?:in)?|Doktor(?:in)?|Graf|Gräfin|Freiherr|Prinz(?:essin)?|Königin|König|Papst|Sir|Lady|Lord|Pater|Pfarrer(?:in)?|Bischöfin|Landrat|Landrätin|Stadtrat|Stadträtin|Dezernent(?:in)?|Baudezernent(?:in)?|Kämmerer|Kämmerin|Oberst|Leutnant|Major|Hauptmann|Admiral|Intendant(?:in)?|Dirigent(?:in)?|Kapitän(?:in)?|Stürmer(?:in)?|Torhüter(?:in)?|Mittelfeldspieler(?:in)?|Verteidiger(?:in)?|Staatssekretär(?:in)?|Rektor(?:in)?|Dekan(?:in)?|Ex-\p{L}+|[\p{L}-]*(?:ministers?|präsidenten?|kanzlers?|meisters?|sprechers?|chefs?|leiters?|forschers?|meisterin|rätin|leiterin|referentin?|biologin?|biologe|historikerin|ökonomin|ärztin|anwältin|wirtin?|unternehmerin?|gründerin?|inhaberin?|pächterin?))$/u;
export const ENGLISH_TITLE =
  /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Lady|Lord|Dame|Rev|Father|Sister|Pope|King|Queen|Prince|Princess|President|Chancellor|Minister|Secretary|Senator|Governor|Mayor|Councillor|Councilor|Judge|Justice|Captain|Colonel|General|Sergeant|Detective|Inspector|Constable|Chief|Coach|Prime|Foreign|Vice|Deputy|Former|Acting|MP|Representative|Congressman|Congresswoman|Ambassador|Archbishop|Bishop|Engineer|Spokesman|Spokeswoman|Director|Chairman|Chairwoman|Harbourmaster)$/;

/** First parts of names of bodies; elsewhere such adjectives are small. */
export const GERMAN_NAME_ADJECTIVE =
  /^(?:Deutsche[nrs]?|Europäische[nrs]?|Vereinte[nr]?|Vereinigte[nrs]?|Rote[nrs]?|Weiße[nrs]?|Internationale[nrs]?|Norddeutsche[nrs]?|Süddeutsche[nrs]?|Westdeutsche[nrs]?|Bayerische[nrs]?|Freie[nrs]?|Heilige[nrs]?|Schwarze[nrs]?|Tote[nrs]?|Technische[nrs]?|Alte[nrs]?|Neue[nrs]?|Große[nrs]?|Städtische[nrs]?|Königliche[nrs]?)$/;

/** Capital words of English that begin a sentence or name a time, never a name. */
export const ENGLISH_COMMON = words(`
The A An This That These Those His Her Its Their Our My Your Some Any No Several Many Most Both Each Every All Another One Two Three Four Five Six Seven Eight Nine Ten
He She It They We I You Who What When Where Why How Which
In On At By For From With Without Of To Into Over Under After Before Since Until During Between Among Against About Around Across Through Despite According As If Because Although While Whereas Unless Than Then There Here Now But And Or So Yet Nor Not Also Still Just Only Even Once Last Next Meanwhile However Moreover Asked Speaking Following Earlier Later Yesterday Today Tomorrow
Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December
Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays
`);
