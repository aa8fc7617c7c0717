# Startseite in Leichter Sprache
start-write-idea = Idee schreiben
start-see-roadmap = Fahr-Plan ansehen
start-read-ideas = Ideen lesen
start-now = Hier können Sie jetzt mitmachen
start-now-all = Alles zum Mitmachen
start-until = Bis { $day }
start-ideas = { $count ->
    [0] noch keine Idee
    [one] 1 Idee
   *[other] { $count } Ideen
}
start-responses = { $count } Menschen haben geantwortet
start-ballots = { $count } Menschen haben abgestimmt
start-became = Das ist passiert
start-became-intro = Der Gemeinde-Rat hat entschieden. Hier steht: Warum hat er so entschieden?
start-became-all = Zum Fahr-Plan
start-adopted = angenommen
start-decided = Entschieden am { $day }. { $paper }
start-dates = Die nächsten Termine
start-begins = Es beginnt: { $title }
start-ends = Es hört auf: { $title }
start-at = { $day }, { $time } Uhr
start-fields = Das wollen wir erreichen
start-fields-intro = Die Strategie ist ein Plan. Der Plan hat mehrere Handlungs-Felder. Ein Handlungs-Feld ist ein Thema.
start-fields-all = Die ganze Strategie lesen
part-ideas = Ideen-Werkstatt
part-survey = Umfrage
part-vote = Abstimmung
