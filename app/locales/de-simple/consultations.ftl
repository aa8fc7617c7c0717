# Beteiligungen in Leichter Sprache
consultations-title = Mitmachen
consultations-lead = Hier können Sie mitreden. Das heißt: Beteiligung. Sie können Ideen schreiben. Sie können Fragen beantworten. Sie können abstimmen.
consultations-open = Das läuft jetzt
consultations-scheduled = Das kommt bald
consultations-closed = Das ist zu Ende
consultations-empty = Noch gibt es nichts zum Mitmachen
consultations-empty-text = Bald gibt es hier etwas. Schauen Sie später noch einmal.

consultation-state-draft = Entwurf
consultation-state-scheduled = Beginnt am { $day }
consultation-state-open = Läuft bis { $day }
consultation-state-closed = Zu Ende
consultation-part-ideas = Ideen-Werkstatt
consultation-part-survey = Umfrage
consultation-part-vote = Abstimmung
consultation-activity-ideas = { $count ->
    [one] eine Idee
   *[other] { $count } Ideen
}
consultation-activity-survey = { $people } haben geantwortet
consultation-activity-vote = { $people } haben abgestimmt

consultation-about = Darum geht es
consultation-parts = So können Sie mitmachen
consultation-text-ideas = Sie können Ideen lesen. Sie können selbst eine Idee schreiben.
consultation-text-survey = Es sind wenige Fragen. Ihr Name steht nicht bei den Antworten.
consultation-text-vote = Sie sagen zu jedem Vorschlag Ja oder Nein. Oder Sie wählen Enthaltung.
consultation-facts = Das Wichtigste
consultation-begins = Anfang
consultation-ends = Ende
consultation-who = Wer darf mitmachen?
consultation-who-text = Alle, die hier wohnen. Sie müssen 14 Jahre alt sein oder älter.
consultation-so-far = So viele haben mitgemacht
consultation-people = { $people } von etwa { $residents } Menschen
consultation-fields = Handlungs-Felder
consultation-moves = Das Ende hat sich geändert
consultation-moved = Das Ende war: { $from }. Jetzt ist das Ende: { $to }.
consultation-back = Zurück zur Beteiligung
consultation-sign-in = Anmelden und mitmachen
consultation-confirm-first = Bitte bestätigen Sie zuerst Ihre E-Mail-Adresse. Der Link steht in der E-Mail.
consultation-manage = Verwalten

consultation-next-draft = Noch nicht öffentlich
consultation-next-draft-text = Nur die Verwaltung sieht das.
consultation-next-scheduled = Das beginnt bald
consultation-next-scheduled-text = Sie können mitmachen ab: { $moment }.
consultation-next-open = Machen Sie mit
consultation-next-open-text = Das geht bis { $moment }.
consultation-next-ideas = Idee schreiben
consultation-next-survey = Fragen beantworten
consultation-next-vote = Abstimmen
consultation-next-closed = Das ist das Ergebnis
consultation-next-closed-text = Die Beteiligung ist zu Ende. Alles ist gezählt.
consultation-next-outcome = Ergebnis ansehen
consultation-next-counting = Wir zählen noch
consultation-next-counting-text = Die Beteiligung ist zu Ende. Das Ergebnis kommt bald.

consultations-manage-title = Beteiligungen verwalten
consultations-manage-lead = Hier legen Sie Beteiligungen an.
consultation-new = Beteiligung anlegen
consultation-new-lead = Zuerst machen Sie einen Entwurf. Niemand sonst sieht ihn.
consultation-save-draft = Entwurf speichern
consultation-save = Speichern
consultation-details = Angaben ändern
consultation-public-page = Öffentliche Seite ansehen
consultation-field-title = Titel
consultation-field-summary = Darum geht es
consultation-field-summary-hint = Der erste Absatz steht auch in der Liste.
consultation-field-parts = Wie können die Menschen mitmachen?
consultation-field-fields-hint = Hier kommt das Ergebnis an.
consultation-time-hint = Zeit in Deutschland.
consultation-hour = Diese Stunde kommt zweimal
consultation-hour-choose = Bitte wählen
consultation-hour-first = die erste Stunde (Sommer-Zeit)
consultation-hour-second = die zweite Stunde (Winter-Zeit)
consultation-publish = Ankündigen
consultation-publish-text = Danach sehen alle die Beteiligung. Sie beginnt von selbst. Sie endet auch von selbst.
consultation-move = Ende verschieben
consultation-move-text = Alle können die Änderung sehen. Alle Stimmen bleiben gültig.
consultation-new-end = Neues Ende
consultation-close = Jetzt beenden und zählen
consultation-close-text = Danach kann niemand mehr mitmachen. Das Ergebnis bleibt so.
consultation-embed-open = Auf der Seite von { $municipality } mitmachen
