# Moderation in Leichter Sprache
moderation-lead = { $count ->
    [0] Alles ist erledigt. Danke!
    [one] 1 Beitrag wartet auf Sie.
   *[other] { $count } Beiträge warten auf Sie. Die ältesten stehen oben.
}
moderation-counts = { $ideas } neue Ideen, { $comments } neue Kommentare
moderation-queue = Diese Beiträge warten
moderation-empty-title = Nichts wartet
moderation-empty-text = Hier stehen neue Ideen und Kommentare. Sie prüfen die Beiträge zuerst.
moderation-new-idea = Neue Idee
moderation-new-comment = Neuer Kommentar
moderation-comment-to = Kommentar zur Idee „{ $title }“
moderation-late = Wartet seit { $days } Tagen
moderation-own = Das haben Sie selbst geschrieben. Jemand anderes entscheidet darüber.
moderation-whole = Alles lesen
moderation-approve = Für alle zeigen
moderation-restore = Wieder zeigen
moderation-hide = Ausblenden
moderation-reason = Der Grund
moderation-reason-hint = Alle können den Grund lesen. Die Person bekommt den Grund auch mit einer E-Mail.
moderation-decide = Entscheiden
moderation-public-page = Seite für alle
moderation-answer = Antwort von der Gemeinde
moderation-answer-field = Text von der Antwort
moderation-answer-hint = Alle können die Antwort lesen. Die Personen mit dieser Idee bekommen eine E-Mail.
moderation-answer-send = Antwort zeigen
moderation-merge = Mit einer anderen Idee verbinden
moderation-merge-text = Jede Person zählt dabei ein Mal. Sie können die Ideen wieder trennen.
moderation-merge-similar = Ähnliche Ideen
moderation-merge-similar-hint = Diese Ideen haben gleiche Wörter. Sie entscheiden.
moderation-merge-candidate = { $title } (Unterstützungen: { $supports }; gleiche Wörter: { $words })
moderation-merge-number = Nummer von der anderen Idee
moderation-merge-number-hint = Die Nummer steht am Ende von der Adresse.
moderation-merge-other = Oder die Nummer von einer anderen Idee
moderation-merge-reason = Warum verbinden Sie die Ideen?
moderation-merge-do = Verbinden
moderation-unmerge = Ideen wieder trennen
moderation-unmerge-text = Die Idee steht dann wieder allein.
moderation-propose = Eine Maßnahme daraus machen
moderation-propose-text = Die Maßnahme ist dann ein Vorschlag. Der Gemeinde-Rat entscheidet später.
moderation-propose-title = Titel von der Maßnahme
moderation-propose-description = Beschreibung
moderation-propose-do = Maßnahme vorschlagen
moderation-history = Das ist passiert
moderation-verdict = { $verdict ->
    [approve] { $name } hat den Beitrag für alle sichtbar gemacht
   *[hide] { $name } hat den Beitrag ausgeblendet
}

author-title = Beiträge von { $name }
author-lead = { $count ->
    [0] Nichts ist öffentlich. Nichts wartet.
    [one] Ein Beitrag ist öffentlich. Oder er wartet.
   *[other] { $count } Beiträge sind öffentlich. Oder sie warten.
}
author-contributions = Alle Beiträge
author-hide-title = Alle Beiträge ausblenden
author-hide-text = Das ist für Werbung und für Störungen. Gehören andere Ideen zu einer Idee? Dann bleibt die Idee sichtbar. Sie können alles wieder zurück-nehmen.
author-reason-hint = Alle können die Begründung lesen. Die Person bekommt eine E-Mail.
author-hide-all = { $count ->
    [one] Beitrag ausblenden
   *[other] Alle { $count } Beiträge ausblenden
}
author-hidings = Zusammen ausgeblendet
author-hidden-count = { $count ->
    [one] Ein Beitrag
   *[other] { $count } Beiträge
}
author-undo = Zurück-nehmen
author-undone = Zurück-genommen
contacts-title = Vielleicht Kontakt-Daten
contacts-text = Im Text steht: { $found }. Dürfen das alle sehen? Bitte prüfen Sie das.
contacts-report = In diesen Beiträgen stehen vielleicht E-Mail-Adressen oder Telefon-Nummern. Bitte prüfen Sie das. Geben Sie den Bericht erst danach weiter. Nur die Moderation sieht diesen Hinweis.
