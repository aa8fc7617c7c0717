# Startseite
start-write-idea = Idee schreiben
start-see-roadmap = Fahrplan ansehen
start-read-ideas = Ideen lesen
start-now = Das läuft gerade
start-now-all = Alle Beteiligungen
start-until = Läuft bis { $day }
start-ideas = { $count ->
    [0] noch keine Idee
    [one] 1 Idee
   *[other] { $count } Ideen
}
start-responses = { $count } haben geantwortet
start-ballots = { $count } haben abgestimmt
start-became = Das ist daraus geworden
start-became-intro = Keine Idee verschwindet in der Schublade. Zu jedem Beschluss steht hier, warum er so gefallen ist.
start-became-all = Zum Fahrplan
start-adopted = angenommen
start-decided = Beschluss vom { $day }, { $paper }
start-dates = Nächste Termine
start-begins = Es beginnt: { $title }
start-ends = Es endet: { $title }
start-at = { $day }, { $time } Uhr
start-fields = Wohin wir wollen
start-fields-intro = Das sind die Handlungsfelder der Strategie. Jedes Ergebnis kommt in einem davon an.
start-fields-all = Die ganze Strategie lesen
part-ideas = Ideenwerkstatt
part-survey = Umfrage
part-vote = Abstimmung
