# Ergebnisse
outcome-title = Ergebnis: { $title }
outcome-lead = Berechnet am { $moment }. Das Ergebnis ist ein Meinungsbild. Der Gemeinderat berät darüber.
outcome-missing = Noch kein Ergebnis
outcome-missing-text = Ausgezählt wird nach dem Ende: { $moment }.
outcome-share = Das sind { $percent } %.
outcome-suppressed = Weniger als 5 Personen, Stimmen oder Antworten zeigen wir nicht, und auch keine Zahlen, aus denen man sie errechnen könnte. Anteile gibt es erst ab 10 Antworten.
outcome-vote = Abstimmung
outcome-vote-note = Abgestimmt haben: { $people }. Eine Mehrheit heißt: mehr Ja als Nein. Enthaltungen entscheiden nicht mit.
outcome-voters = Abgegebene Stimmen: { $people }.
outcome-accepted = Mehrheit dafür.
outcome-not-accepted = Keine Mehrheit dafür.
outcome-undisclosed = Das Ergebnis zeigen wir nicht, weil es einzelne Stimmen verraten würde.
outcome-survey = Umfrage
outcome-survey-note = Geantwortet haben: { $people }.
outcome-answered = Antworten auf diese Frage: { $people }.
outcome-text-note = Freie Texte veröffentlichen wir nicht, weil sie Personen nennen können.
outcome-mean = Mittelwert: { $mean }.
outcome-texts = Freie Antworten
outcome-texts-note = Nur für die Verwaltung sichtbar. Die Reihenfolge ist zufällig.
outcome-ideas = Ideen
outcome-ideas-note = { $count ->
    [one] Eine Idee, beteiligt: { $people }.
   *[other] { $count } Ideen, beteiligt: { $people }.
}
outcome-ideas-caption = Am meisten unterstützt
outcome-idea = Idee
outcome-field = Handlungsfeld
outcome-supports = Unterstützungen
outcome-as-of = Stand
outcome-report = Alles in einem Bericht
outcome-report-text = Zahlen, Regeln und Begründungen zum Mitnehmen.
outcome-report-open = Bericht öffnen
outcome-guests = Antworten ohne Konto
outcome-guests-note = Antworten: { $people }. Getrennt gezählt: Hier gilt nicht „eine Person, eine Antwort“.
outcome-counter = Am Schalter aufgenommene Antworten
outcome-counter-note = Antworten: { $people }. Getrennt gezählt: Die Gemeinde hat sie für Menschen eingegeben, die kamen oder anriefen.
