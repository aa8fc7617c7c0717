# Rechte: wer was darf
rights-title = Rechte
rights-lead = Wer darf was? Die Tabelle zeigt genau die Regeln, nach denen das Programm entscheidet.
rights-caption = Rechte nach Rolle
rights-right = Recht
rights-yes = ja
rights-no = nein
rights-own = Über eigene Beiträge entscheidet niemand selbst, auch nicht die Verwaltung. Was hier nicht steht, darf jede Person ohne Anmeldung.
role-name = { $role ->
    [resident] Mitmachen
    [moderator] Moderation
    [council] Gemeinderat
    [administrator] Verwaltung
   *[other] Rolle
}
right-group = { $group ->
    [participation] Mitmachen
    [moderation] Beiträge
    [consultations] Beteiligungen
    [strategy] Strategie
    [administration] Verwaltung
   *[other] Weitere
}
right-name = { $right ->
    [take_part] Ideen schreiben, unterstützen und kommentieren, Umfragen beantworten, abstimmen
    [read_waiting] Beiträge lesen, die warten oder ausgeblendet sind
    [approve] Beiträge freigeben
    [hide] Beiträge mit Begründung ausblenden
    [merge] Ideen zusammenführen und trennen
    [answer_ideas] Ideen für die Gemeinde beantworten
    [propose_measures] Aus Ideen Maßnahmen vorschlagen
    [approve_accounts] Neue Konten zulassen, wenn sich sehr viele anmelden
    [enter_for_others] Am Schalter oder Telefon für andere eintragen
    [check_identities] Am Schalter bestätigen, dass sich jemand ausgewiesen hat
    [enter_papers] Stimmzettel auf Papier eintragen
    [countersign_papers] Stapel von Stimmzetteln freigeben, die zwei andere gelesen haben
    [read_drafts] Entwürfe von Beteiligungen lesen
    [edit_consultations] Beteiligungen anlegen und ändern
    [publish_consultations] Beteiligungen ankündigen
    [move_deadlines] Das Ende einer Beteiligung verschieben
    [close_consultations] Beteiligungen vorzeitig beenden
    [edit_questions] Fragen einer Umfrage festlegen
    [edit_options] Festlegen, worüber abgestimmt wird
    [set_rungs] Festlegen, wie sich Teilnehmende ausweisen
    [issue_codes] Codes für Briefe ausgeben
    [keep_residents_list] Die Liste aus dem Melderegister einlesen und löschen
    [import_ideas] Ideen aus anderen Quellen übernehmen
    [read_free_texts] Freie Antworten aus Umfragen lesen, ohne Namen
    [edit_strategy] Strategie bearbeiten
    [edit_action_fields] Handlungsfelder bearbeiten
    [edit_measures] Maßnahmen bearbeiten
    [decide] Beschlüsse des Gemeinderats eintragen
    [block_domains] Mail-Anbieter sperren
    [edit_mails] Texte der E-Mails ändern
    [read_people] Sehen, wer hier arbeitet, Personen suchen; jeder Blick wird festgehalten
    [grant_roles] Rollen vergeben und einladen; zur Verwaltung braucht es zwei
    [block_people] Konten sperren und wieder freigeben
    [read_audit] Das Protokoll lesen
    [edit_legal] Impressum, Nutzungsregeln und andere Rechtstexte ändern
    [edit_emblem] Das Wappen im Kopf der Seiten ändern
    [read_processing] Das Verarbeitungsverzeichnis lesen
    [read_rights] Diese Tabelle lesen
   *[other] Weiteres Recht
}
