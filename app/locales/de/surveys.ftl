# Umfragen: Antworten und Fragen
survey-title = Umfrage: { $title }
survey-lead = { $count ->
    [one] Eine Frage, eine Minute.
   *[other] { $count } Fragen, wenige Minuten.
}
survey-anonymous = Ihre Antworten stehen ohne Namen
survey-anonymous-text = Wir merken uns, dass Sie teilgenommen haben, und getrennt davon Ihre Antworten. Bis zum Ende der Umfrage könnte jemand mit vollem Zugriff auf den Server beides verbinden, danach niemand mehr, außer aus Sicherungen, die höchstens 30 Tage alt sind.
survey-question-number = Frage { $number } von { $total }
survey-several = Mehrere Antworten möglich.
survey-no-names = Bitte nennen Sie keine Namen.
survey-submit = Antworten absenden
survey-sending = Wird gesendet …
survey-receipt-note = Danach erhalten Sie eine Quittung. Sie können nur einmal antworten.
survey-sign-in-first = Zum Antworten melden Sie sich bitte an. So zählt jede Person einmal.
survey-thanks = Danke, Ihre Antworten sind da
survey-answered = Sie haben schon geantwortet
survey-answered-text = Ihre Antworten zählen mit. Das Ergebnis steht nach dem Ende auf dieser Seite.
survey-closed = Die Umfrage ist beendet
survey-closed-text = Es kann niemand mehr antworten.

questions-title = Fragen der Umfrage
questions-lead = Sie können die Fragen ändern, bis jemand geantwortet hat.
questions-frozen = Die Fragen stehen fest
questions-none = Noch gibt es keine Frage. Schreiben Sie hier die erste.
questions-new = Neue Frage
questions-add = Frage hinzufügen
questions-change = Ändern oder entfernen
questions-remove = Frage entfernen
questions-up = Nach oben
questions-down = Nach unten
questions-required = Muss beantwortet werden
questions-field-title = Frage
questions-field-kind = Art
questions-field-help = Hinweis
questions-field-options = Antworten (nur bei Auswahlfragen)
questions-field-options-hint = Eine in jeder Zeile, mindestens zwei.
questions-field-low = Wort an der 1 (nur bei Skalen)
questions-field-high = Wort an der 5 (nur bei Skalen)
questions-field-low-hint = Zum Beispiel: gar nicht wichtig
questions-field-high-hint = Zum Beispiel: sehr wichtig
questions-field-duty = Pflicht oder freiwillig?
questions-kind-single = Eine Antwort auswählen
questions-kind-multiple = Mehrere Antworten auswählen
questions-kind-scale = Skala von 1 bis 5
questions-kind-text = Freier Text

survey-guest = Sie antworten ohne Konto
survey-guest-text = Wir merken uns nicht, wer Sie sind. Antworten ohne Konto zählen wir getrennt, denn dort gilt nicht: eine Person, eine Antwort.
survey-guest-sign-in = Mit Konto antworten
survey-guest-note = Danach erhalten Sie eine Quittung.
