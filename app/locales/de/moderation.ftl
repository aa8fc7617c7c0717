# Moderation: Warteschlange, Seite einer Idee für die Moderation
moderation-lead = { $count ->
    [0] Alles erledigt. Danke!
    [one] Ein Beitrag wartet.
   *[other] { $count } Beiträge warten, die ältesten stehen oben.
}
moderation-counts = { $ideas } neue Ideen, { $comments } neue Kommentare
moderation-queue = Was wartet
moderation-empty-title = Nichts wartet
moderation-empty-text = Neue Ideen und Kommentare erscheinen hier, bevor andere sie sehen.
moderation-new-idea = Neue Idee
moderation-new-comment = Neuer Kommentar
moderation-comment-to = Kommentar zu „{ $title }“
moderation-late = Seit { $days } Tagen offen
moderation-own = Das ist Ihr eigener Beitrag. Darüber entscheidet jemand anderes.
moderation-whole = Ganz ansehen
moderation-approve = Freigeben
moderation-restore = Wieder zeigen
moderation-hide = Ausblenden
moderation-reason = Begründung
moderation-reason-hint = Öffentlich. Die Verfasserin oder der Verfasser bekommt sie auch per E-Mail.
moderation-decide = Entscheiden
moderation-public-page = Öffentliche Seite
moderation-answer = Antwort der Gemeinde
moderation-answer-field = Text der Antwort
moderation-answer-hint = Öffentlich. Alle, von denen die Idee stammt, bekommen eine E-Mail. Eine neue Antwort ersetzt die bisherige auf der Seite.
moderation-answer-send = Antwort veröffentlichen
moderation-merge = Mit einer anderen Idee zusammenführen
moderation-merge-text = Unterstützungen werden zusammengezählt, jede Person einmal. Sie können es rückgängig machen.
moderation-merge-similar = Ähnliche Ideen
moderation-merge-similar-hint = Gefunden über gemeinsame Wörter. Ein Hinweis, keine Entscheidung.
moderation-merge-candidate = { $title } (Unterstützungen: { $supports }; gemeinsame Wörter: { $words })
moderation-merge-number = Nummer der Idee, in der sie weitergeht
moderation-merge-number-hint = Die Zahl am Ende ihrer Adresse.
moderation-merge-other = Oder die Nummer einer anderen Idee
moderation-merge-reason = Begründung für das Zusammenführen
moderation-merge-do = Zusammenführen
moderation-unmerge = Zusammenführung rückgängig machen
moderation-unmerge-text = Die Idee steht dann wieder für sich, mit den Unterstützungen, die ihr galten.
moderation-propose = Zur Maßnahme machen
moderation-propose-text = Es entsteht eine vorgeschlagene, mittelfristige Maßnahme im Handlungsfeld der Idee. Die Verbindung bleibt auf beiden Seiten sichtbar.
moderation-propose-title = Titel der Maßnahme
moderation-propose-description = Beschreibung
moderation-propose-do = Maßnahme vorschlagen
moderation-history = Verlauf
moderation-verdict = { $verdict ->
    [approve] Freigegeben von { $name }
   *[hide] Ausgeblendet von { $name }
}

author-title = Beiträge von { $name }
author-lead = { $count ->
    [0] Nichts ist öffentlich, nichts wartet.
    [one] Ein Beitrag ist öffentlich oder wartet.
   *[other] { $count } Beiträge sind öffentlich oder warten.
}
author-contributions = Alle Beiträge
author-hide-title = Alle auf einmal ausblenden
author-hide-text = Für Werbung und Störungen. Ideen, in denen andere weitergeführt werden, bleiben. Sie können es rückgängig machen.
author-reason-hint = Öffentlich, bei jedem Beitrag. Die Person bekommt eine einzige E-Mail.
author-hide-all = { $count ->
    [one] Beitrag ausblenden
   *[other] Alle { $count } Beiträge ausblenden
}
author-hidings = Auf einmal ausgeblendet
author-hidden-count = { $count ->
    [one] Ein Beitrag
   *[other] { $count } Beiträge
}
author-undo = Rückgängig machen
author-undone = Rückgängig gemacht
contacts-title = Vielleicht Kontaktdaten
contacts-text = Im Text steht: { $found }. Bitte prüfen Sie, ob das öffentlich werden darf.
contacts-report = In diesen Beiträgen stehen vielleicht Mail-Adressen oder Telefonnummern. Bitte prüfen Sie das, bevor Sie den Bericht weitergeben. Nur die Moderation sieht diesen Hinweis.
