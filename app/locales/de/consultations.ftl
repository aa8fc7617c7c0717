# Beteiligungen: Liste, Seite, Verwaltung
consultations-title = Beteiligung
consultations-lead = Hier reden Sie mit: Ideen, Umfragen, Abstimmungen. Was dabei herauskommt, steht danach beim Handlungsfeld.
consultations-open = Läuft gerade
consultations-scheduled = Kommt bald
consultations-closed = Beendet
consultations-empty = Noch keine Beteiligung
consultations-empty-text = Sobald die Gemeinde eine Beteiligung ankündigt, steht sie hier.

consultation-state-draft = Entwurf
consultation-state-scheduled = Ab { $day }
consultation-state-open = Läuft bis { $day }
consultation-state-closed = Beendet
consultation-part-ideas = Ideenwerkstatt
consultation-part-survey = Umfrage
consultation-part-vote = Abstimmung
consultation-activity-ideas = { $count ->
    [one] eine Idee
   *[other] { $count } Ideen
}
consultation-activity-survey = { $people } haben geantwortet
consultation-activity-vote = { $people } haben abgestimmt

consultation-about = Worum es geht
consultation-parts = So können Sie mitmachen
consultation-text-ideas = Ideen lesen, unterstützen und selbst schreiben.
consultation-text-survey = Einige Fragen, wenige Minuten. Ihre Antworten bleiben ohne Namen.
consultation-text-vote = Ja, Nein oder Enthaltung zu jeder vorgeschlagenen Maßnahme.
consultation-facts = Auf einen Blick
consultation-begins = Beginn
consultation-ends = Ende
consultation-who = Wer
consultation-who-text = alle, die hier wohnen und mindestens 14 Jahre alt sind
consultation-so-far = Bisher dabei
consultation-people = { $people } von etwa { $residents }
consultation-fields = Handlungsfelder
consultation-moves = Ende verschoben
consultation-moved = Das Ende wurde verschoben: bisher { $from }, jetzt { $to }.
consultation-back = Zur Beteiligung
consultation-sign-in = Anmelden und mitmachen
consultation-confirm-first = Bitte bestätigen Sie zuerst Ihre E-Mail-Adresse. Den Link haben wir Ihnen geschickt.
consultation-manage = Verwalten

consultation-next-draft = Noch nicht öffentlich
consultation-next-draft-text = Diesen Entwurf sieht nur die Verwaltung.
consultation-next-scheduled = Beginnt bald
consultation-next-scheduled-text = Sie können mitmachen ab: { $moment }.
consultation-next-open = Machen Sie mit
consultation-next-open-text = Möglich bis { $moment }.
consultation-next-ideas = Idee schreiben
consultation-next-survey = Fragen beantworten
consultation-next-vote = Abstimmen
consultation-next-closed = Das ist herausgekommen
consultation-next-closed-text = Die Beteiligung ist beendet und ausgezählt.
consultation-next-outcome = Ergebnis ansehen
consultation-next-counting = Wird ausgezählt
consultation-next-counting-text = Die Beteiligung ist beendet. Das Ergebnis steht bald hier.

consultations-manage-title = Beteiligungen verwalten
consultations-manage-lead = Vom Entwurf bis zum Ergebnis.
consultation-new = Beteiligung anlegen
consultation-new-lead = Sie beginnen mit einem Entwurf. Öffentlich wird er erst, wenn Sie ihn ankündigen.
consultation-save-draft = Entwurf speichern
consultation-save = Speichern
consultation-details = Angaben ändern
consultation-public-page = Öffentliche Seite ansehen
consultation-field-title = Titel
consultation-field-summary = Worum es geht
consultation-field-summary-hint = Der erste Absatz steht auch in der Übersicht.
consultation-field-parts = Wie können die Menschen mitmachen?
consultation-field-fields-hint = Hier kommt das Ergebnis an.
consultation-time-hint = Zeit in Deutschland.
consultation-hour = Diese Stunde kommt zweimal
consultation-hour-choose = Bitte wählen
consultation-hour-first = die erste (Sommerzeit)
consultation-hour-second = die zweite (Winterzeit)
consultation-publish = Ankündigen
consultation-publish-text = Danach ist die Beteiligung öffentlich. Sie öffnet und schließt von selbst zu den angegebenen Zeiten.
consultation-move = Ende verschieben
consultation-move-text = Die Änderung steht öffentlich auf der Seite. Was schon abgegeben wurde, bleibt gültig.
consultation-new-end = Neues Ende
consultation-close = Jetzt beenden und auszählen
consultation-close-text = Danach kann niemand mehr teilnehmen. Das Ergebnis wird einmal berechnet und bleibt, wie es ist.
consultation-embed-open = Auf der Seite von { $municipality } mitmachen
