# Wer mitmachen kann: die Stufen, was sie verlangen, wie man aufsteigt
rung-name = { $rung ->
    [none] Ohne Konto
    [mail] Konto mit bestätigter E-Mail-Adresse
    [code] Code aus einem Brief der Gemeinde
    [list] Abgleich mit dem Melderegister
    [counter] Ausweis im Rathaus gezeigt
   *[eid] Online-Ausweis
}
rung-short = { $rung ->
    [none] auch ohne Konto
    [mail] mit Konto
    [code] mit Konto und Code
    [list] mit Konto und Abgleich
    [counter] mit Konto und Ausweis im Rathaus
   *[eid] mit Konto und Online-Ausweis
}
rung-needed = { $rung ->
    [none] Sie brauchen kein Konto.
    [mail] Sie brauchen ein Konto mit bestätigter E-Mail-Adresse.
    [code] Sie brauchen ein Konto und einen Code aus einem Brief der Gemeinde.
    [list] Sie brauchen ein Konto, das mit einer Liste aus dem Melderegister abgeglichen ist.
    [counter] Sie brauchen ein Konto, für das Sie im Rathaus einmal einen Ausweis gezeigt haben.
   *[eid] Sie brauchen ein Konto, das mit Ihrem Online-Ausweis verbunden ist.
}
rung-person = { $rung ->
    [none] Ohne Konto zählt jeder Beitrag, nicht jede Person.
    [mail] Eine Person heißt hier: ein Konto mit bestätigter E-Mail-Adresse.
    [code] Eine Person heißt hier: ein Code aus einem Brief.
    [list] Eine Person heißt hier: ein Eintrag auf der Liste aus dem Melderegister.
    [counter] Eine Person heißt hier: ein Konto, für das im Rathaus ein Ausweis gezeigt wurde.
   *[eid] Eine Person heißt hier: ein Online-Ausweis.
}
rung-way = { $rung ->
    [code] Geben Sie den Code aus dem Brief der Gemeinde ein.
    [list] Geben Sie Ihre Daten so ein, wie sie im Melderegister stehen.
    [counter] Kommen Sie mit einem Ausweis ins Rathaus.
    [eid] Verbinden Sie Ihr Konto mit Ihrem Online-Ausweis.
   *[mail] Öffnen Sie den Link in der E-Mail, die wir Ihnen geschickt haben.
}
rung-action = { $action ->
    [idea] Idee schreiben
    [support] Idee unterstützen
    [comment] Kommentieren
    [respond] Fragen beantworten
   *[vote] Abstimmen
}
rung-too-low = Dafür fehlt noch ein Schritt
rung-move-up = Zur Seite „Meine Stufe“
rung-trust = Vertrauensstufe

rungs-title = Wer kann mitmachen?
rungs-text = Was hier steht, sehen alle, bevor sie beginnen. Sobald jemand etwas getan hat, bleibt dafür die Stufe, wie sie ist.
rungs-save = Stufen speichern
rungs-frozen = Das steht fest, weil schon jemand mitgemacht hat.

identity-title = Meine Stufe
identity-lead = Manche Beteiligungen verlangen mehr als eine E-Mail-Adresse. Hier weisen Sie es nach. Was Sie schon beigetragen haben, bleibt.
identity-proved = Nachgewiesen
identity-not-proved = Noch nicht
identity-since = Seit { $day }
identity-link = Meine Stufe: was Sie nachgewiesen haben

redeem-title = Code aus einem Brief
redeem-code = Ihr Code
redeem-code-hint = 16 Zeichen, zum Beispiel 7K3M-Q2VX-90AB-CDEF. Groß- und Kleinschreibung ist egal.
redeem-submit = Code einlösen

codes-title = Codes für Briefe
codes-lead = Jeder Code gilt für ein Konto. So zählt, wer einen Brief bekommen hat, genau einmal.
codes-new = Neue Codes
codes-purpose = Wofür?
codes-purpose-hint = Steht auf jedem Zettel, zum Beispiel: Abstimmung zum Dorfplatz.
codes-vote = Für welche Abstimmung?
codes-vote-hint = Mit solchen Codes stimmt man ohne Konto ab. Sie gelten bis zum Ende der Abstimmung. Sobald sie begonnen hat, gibt es keine mehr.
codes-vote-none = Keine: Die Codes heben ein Konto auf eine höhere Stufe
codes-of-vote = Stimmzettel-Codes. Benutzt: { $used } von { $count }.
codes-none = Noch keine Codes
codes-to-make = Codes erzeugen
codes-slip-vote = Mit diesem Code stimmen Sie einmal ab, ohne Konto, digital oder auf Papier. Geben Sie ihn niemandem weiter.
codes-slip-vote-qr = QR-Code: öffnet die Abstimmung mit diesem Code
codes-count = Wie viele?
codes-count-hint = Höchstens 1.000. Für mehr legen Sie weitere Pakete an.
codes-last-day = Bis wann gelten sie?
codes-last-day-hint = Der letzte Tag, an dem ein Code eingelöst werden kann.
codes-prepare = Paket anlegen
codes-state-prepared = Noch nicht gedruckt
codes-state-out = Ausgegeben
codes-state-ended = Abgelaufen
codes-state-revoked = Widerrufen
codes-used = Eingelöst: { $used } von { $count }. Gültig bis { $day }.
codes-shown = Die Codes wurden am { $day } gezeigt. Noch einmal geht das nicht: Gespeichert ist nur, woran man sie erkennt.
codes-make = Codes erzeugen und drucken
codes-make-text = Die Codes werden genau einmal ausgegeben: als PDF zum Herunterladen oder als Seite zum Drucken. Geht dabei etwas schief, widerrufen Sie das Paket und legen ein neues an.
codes-make-slips-pdf = Zettel als PDF
codes-make-letters-pdf = Briefe als PDF, einer je Seite
codes-make-slips = Als Zettel zeigen
codes-make-letters = Als Briefe zeigen, einer je Seite
codes-printed-text = Drucken Sie diese Seite jetzt. Wenn Sie sie verlassen, sind die Codes nicht mehr zu sehen.
codes-slip-text = Melden Sie sich mit Ihrem Konto an und geben Sie diesen Code ein. Er gilt für eine Person, bis { $day }.
codes-slip-qr = QR-Code: öffnet die Seite zum Einlösen mit diesem Code
codes-frozen = Die Abstimmung hat begonnen. Seitdem steht fest, welche Codes gelten: Neue gibt es nicht, und keiner wird widerrufen. Sind Briefe in falsche Hände geraten, können zwei Personen die Abstimmung vorzeitig beenden.
codes-revoke = Paket widerrufen
codes-revoke-text = Noch nicht eingelöste Codes gelten danach nicht mehr. Wer einen Code schon eingelöst hat, behält die Stufe.

find-me-title = Abgleich mit dem Melderegister
find-me-text = Die Gemeinde hat für diese Zeit eine Liste aus dem Melderegister hinterlegt, unlesbar verschlüsselt. Ihre Angaben werden verglichen. Stimmen sie, werden Geburtsdatum und Ortsteil mit Ihrem Konto gespeichert, weil manche Abstimmungen danach fragen, sonst nichts. Sie haben fünf Versuche.
find-me-name = Vor- und Nachname
find-me-name-hint = Alle Namen, wie sie im Ausweis stehen.
find-me-born = Geburtsdatum
find-me-born-hint = Zum Beispiel 3.7.1958
find-me-postcode = Postleitzahl
find-me-postcode-hint = Von Ihrer Hauptwohnung
find-me-street = Straße und Hausnummer
find-me-street-hint = Von Ihrer Hauptwohnung
find-me-submit = Abgleichen

at-counter-title = Ausweis im Rathaus zeigen
at-counter-text = Kommen Sie mit Ihrem Ausweis ins Rathaus. Lassen Sie sich dort hier einen kurzen Code anzeigen und nennen Sie ihn. Vom Ausweis wird nichts gespeichert.
at-counter-begin = Code für den Schalter anzeigen
at-counter-again = Neuen Code anzeigen
at-counter-until = Gültig bis { $moment }

residents-title = Melderegister
residents-lead = Mit einer Liste aus dem Melderegister zählt jede gemeldete Person genau einmal. Gespeichert werden nur Prüfwerte, und auch die werden an ihrem Tag vernichtet.
residents-file = Liste als CSV-Datei
residents-file-hint = Drei Spalten: name; geburtsdatum; plz (oder strasse). Eine vierte Spalte ortsteil ist möglich, für Abstimmungen einzelner Ortsteile. Die erste Zeile nennt die Spalten. UTF-8, höchstens 3.000 Personen.
residents-last-day = Letzter Tag
residents-last-day-hint = Danach werden Liste und Schlüssel von selbst vernichtet. Höchstens ein Jahr.
residents-submit = Liste laden
residents-loaded = { $count ->
    [one] Geladen: 1 Person
   *[other] Geladen: { $count } Personen
}
residents-refused = Die Datei wurde nicht übernommen. Bitte prüfen Sie diese Zeilen:
residents-line = Zeile { $line }: { $mistake }
residents-mistake = { $code ->
    [columns] Die Spalten stimmen nicht: name; geburtsdatum; plz oder strasse.
    [name_missing] Vor- oder Nachname fehlt.
    [date_invalid] Kein gültiges Datum.
    [district_missing] Der Ortsteil fehlt oder ist zu lang.
    [place_missing] Postleitzahl oder Straße fehlt oder stimmt nicht.
    [twice] Diese Person steht schon in der Liste.
    [too_many_lines] Mehr als 3.000 Personen.
    [no_lines] Die Liste ist leer.
    [unreadable] Die Zeile lässt sich nicht lesen.
    [file_missing] Bitte wählen Sie eine Datei.
    [required] Bitte geben Sie den letzten Tag an.
    [time_past] Der letzte Tag liegt in der Vergangenheit.
    [too_late] Der letzte Tag liegt mehr als ein Jahr in der Zukunft.
    [list_exists] Es ist schon eine Liste geladen. Vernichten Sie diese zuerst.
    [list_in_use] Eine laufende Abstimmung stützt sich auf das Melderegister.
   *[other] Bitte prüfen Sie die Angaben.
}
residents-current = Geladene Liste
residents-current-text = { $count } Personen, geladen am { $day }. Wird vernichtet nach dem { $last }. Was damit nachgewiesen wurde, gilt, bis eine neue Liste geladen wird.
residents-held-title = Die Liste bleibt vorerst, wie sie ist
residents-held = Die Abstimmung „{ $title }“ stützt sich auf das Melderegister. Bis zu ihrem Ende ({ $moment }) kann die Liste nicht vernichtet und keine neue geladen werden. Sonst könnte jemand mit zwei Konten abstimmen.
residents-new = Mit einer neuen Liste gleichen alle ihr Konto noch einmal ab: Was mit einer früheren Liste nachgewiesen wurde, gilt dann nicht mehr.
residents-destroy = Liste jetzt vernichten
residents-locked = Zu viele Versuche
residents-locked-text = Diese Personen wurden fünfmal nicht gefunden. Fragen Sie nach, bevor Sie es noch einmal erlauben.
residents-locked-since = Seit { $day }
residents-unlock = Noch einmal erlauben
residents-unlock-of = Noch einmal erlauben: { $name }
