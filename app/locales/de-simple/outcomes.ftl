# Ergebnisse in Leichter Sprache
outcome-title = Ergebnis: { $title }
outcome-lead = Gezählt am { $moment }. Der Gemeinde-Rat spricht darüber.
outcome-missing = Noch gibt es kein Ergebnis
outcome-missing-text = Wir zählen am Ende. Das Ende ist: { $moment }.
outcome-share = Das sind { $percent } von 100.
outcome-suppressed = Kleine Zahlen von Menschen, Stimmen und Antworten zeigen wir nicht. So erkennt niemand einzelne Menschen.
outcome-vote = Abstimmung
outcome-vote-note = So viele haben abgestimmt: { $people }. Mehrheit heißt: Es gibt mehr Ja als Nein.
outcome-voters = So viele Stimmen: { $people }.
outcome-accepted = Es gibt eine Mehrheit dafür.
outcome-not-accepted = Es gibt keine Mehrheit dafür.
outcome-undisclosed = Das Ergebnis zeigen wir nicht. Sonst kann jemand einzelne Stimmen erkennen.
outcome-survey = Umfrage
outcome-survey-note = So viele haben geantwortet: { $people }.
outcome-answered = So viele Antworten: { $people }.
outcome-text-note = Die Texte zeigen wir nicht. Darin können Namen stehen.
outcome-mean = Durch-Schnitt: { $mean }.
outcome-texts = Freie Antworten
outcome-texts-note = Nur die Verwaltung sieht diese Texte.
outcome-ideas = Ideen
outcome-ideas-note = { $count ->
    [one] Eine Idee. So viele haben mitgemacht: { $people }.
   *[other] { $count } Ideen. So viele haben mitgemacht: { $people }.
}
outcome-ideas-caption = Diese Ideen finden die meisten gut
outcome-idea = Idee
outcome-field = Handlungs-Feld
outcome-supports = So viele unterstützen das
outcome-as-of = Gezählt am
outcome-report = Alles in einem Bericht
outcome-report-text = Alle Zahlen zum Mitnehmen.
outcome-report-open = Bericht öffnen
outcome-guests = Antworten ohne Konto
outcome-guests-note = So viele Antworten gibt es: { $people }. Wir zählen sie extra. Eine Person kann mehrmals geantwortet haben.
outcome-counter = Antworten vom Schalter
outcome-counter-note = So viele Antworten gibt es: { $people }. Wir zählen sie extra. Die Gemeinde hat sie für andere Menschen aufgeschrieben.
