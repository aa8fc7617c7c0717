# Umfragen in Leichter Sprache
survey-title = Umfrage: { $title }
survey-lead = { $count ->
    [one] Es ist eine Frage.
   *[other] Es sind { $count } Fragen.
}
survey-anonymous = Ihr Name steht nicht bei den Antworten
survey-anonymous-text = Wir merken uns: Sie haben mitgemacht. Ihre Antworten speichern wir an einer anderen Stelle. Während der Umfrage gilt: Wer unseren Computer verwaltet, kann beides zusammenbringen. Nach dem Ende kann das niemand mehr. Nur in Sicherungs-Kopien geht das noch 30 Tage.
survey-question-number = Frage { $number } von { $total }
survey-several = Sie können mehrere Antworten wählen.
survey-no-names = Bitte schreiben Sie keine Namen.
survey-submit = Antworten absenden
survey-sending = Wir senden …
survey-receipt-note = Danach bekommen Sie eine Quittung. Sie können nur einmal antworten.
survey-sign-in-first = Zum Antworten brauchen Sie ein Konto. So zählt jede Person einmal.
survey-thanks = Danke. Ihre Antworten sind da.
survey-answered = Sie haben schon geantwortet
survey-answered-text = Ihre Antworten zählen. Das Ergebnis sehen Sie am Ende.
survey-closed = Die Umfrage ist zu Ende
survey-closed-text = Niemand kann mehr antworten.

questions-title = Fragen in der Umfrage
questions-lead = Sie können die Fragen ändern. Das geht bis zur ersten Antwort.
questions-frozen = Die Fragen stehen fest
questions-none = Es gibt noch keine Frage. Schreiben Sie hier die erste Frage.
questions-new = Neue Frage
questions-add = Frage hinzufügen
questions-change = Ändern oder wegnehmen
questions-remove = Frage wegnehmen
questions-up = Nach oben
questions-down = Nach unten
questions-required = Diese Frage braucht eine Antwort
questions-field-title = Frage
questions-field-kind = Welche Art von Frage?
questions-field-help = Hinweis
questions-field-options = Antworten zum Auswählen. Nur für Fragen mit Auswahl.
questions-field-options-hint = Eine Antwort in jeder Zeile. Es müssen zwei oder mehr sein.
questions-field-low = Wort an der 1. Nur für Fragen von 1 bis 5.
questions-field-high = Wort an der 5. Nur für Fragen von 1 bis 5.
questions-field-low-hint = Zum Beispiel: gar nicht wichtig
questions-field-high-hint = Zum Beispiel: sehr wichtig
questions-field-duty = Muss es eine Antwort geben?
questions-kind-single = Eine Antwort wählen
questions-kind-multiple = Mehrere Antworten wählen
questions-kind-scale = Von 1 bis 5
questions-kind-text = Selbst schreiben

survey-guest = Sie antworten ohne Konto
survey-guest-text = Wir wissen nicht, wer Sie sind. Wir zählen diese Antworten extra.
survey-guest-sign-in = Mit Konto antworten
survey-guest-note = Danach bekommen Sie eine Quittung.
