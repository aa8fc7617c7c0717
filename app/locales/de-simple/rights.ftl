# Rechte: wer was darf
rights-title = Rechte
rights-lead = Wer darf was? Das Programm hält sich genau an diese Tabelle.
rights-caption = Rechte nach Rolle
rights-right = Recht
rights-yes = ja
rights-no = nein
rights-own = Niemand entscheidet über eigene Beiträge. Auch die Verwaltung nicht. Alles andere dürfen alle Menschen. Dafür brauchen sie kein Konto.
role-name = { $role ->
    [resident] Mitmachen
    [moderator] Moderation
    [council] Gemeinde-Rat
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
    [take_part] Ideen schreiben. Umfragen beantworten. Abstimmen.
    [read_waiting] Beiträge lesen. Auch wenn sie noch nicht öffentlich sind.
    [approve] Beiträge für alle zeigen
    [hide] Beiträge ausblenden. Mit einem Grund.
    [merge] Ideen verbinden und trennen
    [answer_ideas] Für die Gemeinde auf Ideen antworten
    [propose_measures] Aus Ideen Maßnahmen machen
    [approve_accounts] Neue Konten erlauben. Wenn sich sehr viele anmelden.
    [enter_for_others] Beiträge für andere Menschen eintragen. Zum Beispiel am Schalter.
    [check_identities] Am Schalter den Ausweis ansehen und das bestätigen
    [enter_papers] Stimm-Zettel aus Papier eintippen
    [countersign_papers] Stapel mit Stimm-Zetteln freigeben. Zwei andere haben sie gelesen.
    [read_drafts] Entwürfe von Beteiligungen lesen
    [edit_consultations] Beteiligungen anlegen und ändern
    [publish_consultations] Beteiligungen ankündigen
    [move_deadlines] Das Ende von einer Beteiligung ändern
    [close_consultations] Beteiligungen früher beenden
    [edit_questions] Fragen für eine Umfrage schreiben
    [edit_options] Maßnahmen für eine Abstimmung wählen
    [set_rungs] Festlegen: So weisen sich die Menschen aus
    [issue_codes] Codes für Briefe machen
    [keep_residents_list] Die Liste vom Einwohner-Melde-Amt einlesen und löschen
    [import_ideas] Ideen aus anderen Listen holen
    [read_free_texts] Texte aus Umfragen lesen. Ohne Namen.
    [edit_strategy] Die Strategie ändern
    [edit_action_fields] Handlungs-Felder ändern
    [edit_measures] Maßnahmen ändern
    [decide] Entscheidungen vom Gemeinde-Rat eintragen
    [block_domains] E-Mail-Anbieter sperren
    [edit_mails] Texte von E-Mails ändern
    [read_people] Personen suchen. Das Programm schreibt das auf.
    [grant_roles] Rollen geben und einladen. Bei der Verwaltung müssen 2 Personen zustimmen.
    [block_people] Konten sperren. Und Sperren beenden.
    [read_audit] Das Protokoll lesen
    [edit_legal] Impressum, Regeln und andere Rechts-Texte ändern
    [edit_emblem] Das Wappen oben auf den Seiten ändern
    [read_processing] Das Verzeichnis der Verarbeitungen lesen
    [read_rights] Diese Tabelle lesen
   *[other] Anderes Recht
}
