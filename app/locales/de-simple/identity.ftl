# Wer mitmachen kann, in Leichter Sprache
rung-name = { $rung ->
    [none] Ohne Konto
    [mail] Konto mit E-Mail-Adresse
    [code] Code aus einem Brief
    [list] Vergleich mit dem Melde-Register
    [counter] Ausweis im Rathaus gezeigt
   *[eid] Online-Ausweis
}
rung-short = { $rung ->
    [none] auch ohne Konto
    [mail] mit Konto
    [code] mit Konto und Code
    [list] mit Konto und Vergleich
    [counter] mit Konto und Ausweis
   *[eid] mit Konto und Online-Ausweis
}
rung-needed = { $rung ->
    [none] Sie brauchen kein Konto.
    [mail] Sie brauchen ein Konto. Ihre E-Mail-Adresse muss bestätigt sein.
    [code] Sie brauchen ein Konto. Und Sie brauchen einen Code. Der Code steht in einem Brief von der Gemeinde.
    [list] Sie brauchen ein Konto. Wir vergleichen Ihre Daten mit dem Melde-Register.
    [counter] Sie brauchen ein Konto. Und Sie zeigen einmal Ihren Ausweis im Rathaus.
   *[eid] Sie brauchen ein Konto. Und Sie brauchen Ihren Online-Ausweis.
}
rung-person = { $rung ->
    [none] Wir zählen dann die Beiträge. Wir zählen nicht die Menschen.
    [mail] Jedes Konto zählt als eine Person.
    [code] Jeder Code zählt als eine Person.
    [list] Jeder Eintrag im Melde-Register zählt als eine Person.
    [counter] Jedes Konto mit gezeigtem Ausweis zählt als eine Person.
   *[eid] Jeder Online-Ausweis zählt als eine Person.
}
rung-way = { $rung ->
    [code] Haben Sie einen Brief mit einem Code? Dann geben Sie den Code ein.
    [list] Geben Sie Ihren Namen und Ihren Geburts-Tag ein.
    [counter] Kommen Sie ins Rathaus. Bringen Sie Ihren Ausweis mit.
    [eid] Verbinden Sie Ihr Konto mit Ihrem Online-Ausweis.
   *[mail] Wir haben Ihnen eine E-Mail geschickt. Öffnen Sie den Link in der E-Mail.
}
rung-action = { $action ->
    [idea] Idee schreiben
    [support] Idee unterstützen
    [comment] Kommentar schreiben
    [respond] Fragen beantworten
   *[vote] Abstimmen
}
rung-too-low = Ein Schritt fehlt noch
rung-move-up = Zur Seite „Meine Stufe“
rung-trust = So sicher ist die Zahl

rungs-title = Wer kann mitmachen?
rungs-text = Alle sehen das, bevor sie mitmachen. Hat schon jemand mitgemacht? Dann bleibt die Stufe so.
rungs-save = Stufen speichern
rungs-frozen = Das bleibt so. Jemand hat schon mitgemacht.

identity-title = Meine Stufe
identity-lead = Manchmal müssen Sie zeigen, wer Sie sind. Das machen Sie hier. Ihre Beiträge bleiben.
identity-proved = Erledigt
identity-not-proved = Noch nicht
identity-since = Seit { $day }
identity-link = Meine Stufe

redeem-title = Code aus einem Brief
redeem-code = Ihr Code
redeem-code-hint = Der Code hat 16 Zeichen. Zum Beispiel: 7K3M-Q2VX-90AB-CDEF.
redeem-submit = Code abschicken

codes-title = Codes für Briefe
codes-lead = Jeder Code gilt für ein Konto. So zählt jede Person ein Mal.
codes-new = Neue Codes
codes-purpose = Wofür sind die Codes?
codes-purpose-hint = Das steht auf jedem Zettel.
codes-vote = Für welche Abstimmung?
codes-vote-hint = Mit diesen Codes stimmen Menschen ohne Konto ab. Die Codes gelten bis zum Ende der Abstimmung. Nach dem Beginn gibt es keine neuen Codes.
codes-vote-none = Für keine Abstimmung. Die Codes sind für Konten.
codes-of-vote = Codes für eine Abstimmung. Benutzt sind { $used } von { $count } Codes.
codes-none = Noch keine Codes
codes-to-make = Codes machen
codes-slip-vote = Mit diesem Code stimmen Sie ein Mal ab. Das geht im Internet oder auf Papier. Sie brauchen kein Konto. Geben Sie den Code nicht weiter.
codes-slip-vote-qr = QR-Code: öffnet die Abstimmung mit diesem Code
codes-count = Wie viele Codes?
codes-count-hint = Höchstens 1.000 Codes.
codes-last-day = Wie lange gelten die Codes?
codes-last-day-hint = Das ist der letzte Tag.
codes-prepare = Codes vorbereiten
codes-state-prepared = Noch nicht gedruckt
codes-state-out = Verteilt
codes-state-ended = Zu Ende
codes-state-revoked = Ungültig
codes-used = Benutzt sind { $used } von { $count } Codes. Die Codes gelten bis { $day }.
codes-shown = Sie haben die Codes am { $day } gesehen. Sie können die Codes nicht noch einmal sehen.
codes-make = Codes machen und drucken
codes-make-text = Sie bekommen die Codes nur ein Mal. Laden Sie die PDF-Datei herunter. Oder drucken Sie die Seite sofort. Hat es nicht geklappt? Dann machen Sie die Codes ungültig. Und machen Sie neue Codes.
codes-make-slips-pdf = Zettel als PDF-Datei
codes-make-letters-pdf = Briefe als PDF-Datei, auf jeder Seite ein Brief
codes-make-slips = Als Zettel zeigen
codes-make-letters = Als Briefe zeigen
codes-printed-text = Drucken Sie diese Seite jetzt. Später sehen Sie die Codes nicht mehr.
codes-slip-text = Melden Sie sich mit Ihrem Konto an. Geben Sie dort diesen Code ein. Der Code gilt für eine Person. Er gilt bis { $day }.
codes-slip-qr = QR-Code: öffnet die Seite für diesen Code
codes-frozen = Die Abstimmung hat begonnen. Jetzt gibt es keine neuen Codes. Und Sie können keine Codes mehr ungültig machen. Hat eine falsche Person die Briefe? Dann können zwei Personen die Abstimmung beenden.
codes-revoke = Codes ungültig machen
codes-revoke-text = Unbenutzte Codes gelten dann nicht mehr. Benutzte Codes zählen weiter.

find-me-title = Vergleich mit dem Melde-Register
find-me-text = Die Gemeinde hat eine geheime Liste. Darauf stehen alle Menschen aus der Gemeinde. Wir vergleichen Ihre Angaben mit der Liste. Stimmen die Angaben? Dann speichern wir Ihren Geburtstag und Ihren Orts-Teil. Manche Abstimmungen fragen danach. Sonst speichern wir nichts. Sie haben 5 Versuche.
find-me-name = Vor-Name und Nach-Name
find-me-name-hint = Schreiben Sie alle Namen wie im Ausweis.
find-me-born = Geburts-Tag
find-me-born-hint = Zum Beispiel: 3.7.1958
find-me-postcode = Post-Leit-Zahl
find-me-postcode-hint = Dort wohnen Sie.
find-me-street = Straße und Haus-Nummer
find-me-street-hint = Dort wohnen Sie.
find-me-submit = Vergleichen

at-counter-title = Ausweis im Rathaus zeigen
at-counter-text = Kommen Sie mit Ihrem Ausweis ins Rathaus. Öffnen Sie dort diese Seite. Drücken Sie auf den Knopf. Dann sehen Sie einen Code. Sagen Sie den Code am Schalter. Wir speichern nichts aus Ihrem Ausweis.
at-counter-begin = Code für den Schalter zeigen
at-counter-again = Neuen Code zeigen
at-counter-until = Der Code gilt bis { $moment }

residents-title = Melde-Register
residents-lead = Auf der Liste stehen alle Menschen aus der Gemeinde. So zählt jede Person ein Mal. Niemand kann die Liste hier lesen. Das Programm löscht die Liste an ihrem letzten Tag.
residents-file = Liste als CSV-Datei
residents-file-hint = Die Datei hat 3 Spalten: name; geburtsdatum; plz. Statt plz geht auch: strasse. Die Spalte ortsteil ist möglich. Höchstens 3.000 Personen.
residents-last-day = Letzter Tag
residents-last-day-hint = Danach löscht das Programm die Liste. Das dauert höchstens ein Jahr.
residents-submit = Liste laden
residents-loaded = Geladen: { $count }
residents-refused = Die Datei ist nicht richtig. Bitte prüfen Sie diese Zeilen:
residents-line = Zeile { $line }: { $mistake }
residents-mistake = { $code ->
    [columns] Die Spalten stimmen nicht.
    [name_missing] Der Name fehlt.
    [date_invalid] Das Datum stimmt nicht.
    [district_missing] Der Orts-Teil fehlt.
    [place_missing] Die Post-Leit-Zahl oder die Straße stimmt nicht.
    [twice] Diese Person steht zwei Mal in der Liste.
    [too_many_lines] Das sind zu viele Personen.
    [no_lines] Die Liste ist leer.
    [unreadable] Wir können die Zeile nicht lesen.
    [file_missing] Bitte wählen Sie eine Datei.
    [required] Bitte geben Sie den letzten Tag an.
    [time_past] Der Tag ist schon vorbei.
    [too_late] Der Tag ist zu spät.
    [list_exists] Es gibt schon eine Liste. Löschen Sie zuerst diese Liste.
    [list_in_use] Eine Abstimmung läuft noch. Sie braucht die alte Liste.
   *[other] Bitte prüfen Sie die Angaben.
}
residents-current = Diese Liste ist geladen
residents-current-text = { $count } Personen. Geladen am { $day }. Letzter Tag: { $last }.
residents-held-title = Die Liste bleibt noch
residents-held = Die Abstimmung „{ $title }“ braucht die Liste. Sie endet am { $moment }. Erst danach können Sie die Liste löschen. Erst danach können Sie eine neue Liste laden. So stimmt niemand zwei Mal ab.
residents-new = Gab es schon eine Liste? Dann gilt sie nicht mehr. Alle müssen ihre Daten noch einmal prüfen lassen.
residents-destroy = Liste jetzt löschen
residents-locked = Zu viele Versuche
residents-locked-text = Wir haben diese Personen 5 Mal nicht gefunden. Fragen Sie bitte nach.
residents-locked-since = Seit { $day }
residents-unlock = Noch einmal erlauben
residents-unlock-of = Noch einmal erlauben: { $name }
