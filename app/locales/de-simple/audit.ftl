# Protokoll: was die Gemeinde getan hat
audit-title = Protokoll
audit-lead = Hier steht: Was haben die Verwaltung, die Moderation und der Gemeinde-Rat gemacht? Niemand kann das ändern. Niemand kann das löschen. Arbeitet eine Person nicht mehr hier? Dann steht hier nur noch die Rolle.
audit-count = { $count ->
    [one] 1 Zeile
   *[other] { $count } Zeilen
}
audit-empty = Hier steht noch nichts.
audit-number = Nr.
audit-when = Wann
audit-who = Wer
audit-what = Was
audit-filter = Protokoll durchsuchen
audit-topic = Thema
audit-all = Alles
audit-show = Zeigen
audit-program = Programm
audit-gone = ein gelöschtes Konto
audit-csv = Als CSV-Datei herunterladen
audit-topic-name = { $topic ->
    [people] Personen und Rollen
    [looks] Wer hat wen gesehen
    [contributions] Beiträge
    [consultations] Beteiligungen
    [strategy] Strategie
    [settings] Einstellungen
    [exports] Dateien
   *[other] Anderes
}
audit-told = { $kind ->
    [consultation_created] Neue Beteiligung: { $title }
    [consultation_updated] Beteiligung geändert: { $title }
    [consultation_published] Beteiligung angekündigt: { $title }
    [vote_change_asked] Anderes Ende vorgeschlagen: { $title }
    [vote_change_refused] Anderes Ende abgelehnt: { $title }
    [vote_change_withdrawn] Vorschlag für ein anderes Ende zurückgenommen: { $title }
    [vote_counted] Stimmen gezählt: { $title }
    [vote_roll_loaded] Liste für die Abstimmung geladen: { $title }
    [vote_roll_destroyed] Liste für die Abstimmung gelöscht: { $title }
    [consultation_deadline_moved] Neues Ende: { $title }
    [consultation_preview_made] Link zur Vorschau gemacht: { $title }
    [consultation_preview_revoked] Link zur Vorschau ungültig gemacht: { $title }
    [consultation_closed] Beteiligung beendet: { $title }
    [consultation_rungs_changed] Stufen geändert: { $title }
    [survey_questions_changed] Fragen von einer Umfrage geändert: { $title }
    [vote_options_changed] Maßnahmen in einer Abstimmung geändert: { $title }
    [paper_batch_made] Papier-Stapel { $number } angelegt: { $title }
    [paper_batch_read] Papier-Stapel { $number } gelesen: { $title }
    [paper_sheet_corrected] Ein Blatt in Papier-Stapel { $number } geändert: { $title }
    [paper_countersigned] Papier-Stapel { $number } freigegeben: { $title }
    [paper_reopened] Papier-Stapel { $number } nicht mehr freigegeben: { $title }
    [paper_discarded] Papier-Stapel { $number } weggeworfen: { $title }
    [survey_taken_at_counter] Umfrage am Schalter ausgefüllt: { $title }
    [strategy_changed] Strategie geändert: { $title }
    [action_field_created] Neues Handlungs-Feld: { $title }
    [action_field_changed] Handlungs-Feld geändert: { $title }
    [measure_created] Neue Maßnahme: { $title }
    [measure_proposed] Maßnahme vorgeschlagen: { $title }
    [measure_changed] Maßnahme geändert: { $title }
    [measure_decided] Beschluss eingetragen: { $title }
    [measure_proposal_answered] Vorschlag einer Abstimmung beantwortet: { $title }
    [export_paper_record] Niederschrift gespeichert: { $title }
    [identity_codes_prepared] Codes für Briefe vorbereitet: { $title }
    [identity_codes_shown] Codes für Briefe gedruckt: { $title }
    [identity_codes_revoked] Codes für Briefe ungültig gemacht: { $title }
    [export_audit] Protokoll geholt
    [export_dossier] Bericht geholt: { $title }
    [idea_taken_at_counter] Idee { $number } am Schalter aufgeschrieben
    [idea_published] Alle sehen jetzt Idee { $number }
    [comment_published] Alle sehen jetzt einen Kommentar zu Idee { $number }
    [idea_hidden] Idee { $number } ausgeblendet
    [comment_hidden] Kommentar zu Idee { $number } ausgeblendet
    [idea_merged] Idee { $number } gehört jetzt zu einer anderen Idee
    [idea_unmerged] Idee { $number } steht wieder allein
    [idea_answered] Antwort auf Idee { $number }
    [idea_proposed] Aus Idee { $number } wurde ein Vorschlag
    [author_hidden] Alle Beiträge von einer Person ausgeblendet
    [author_restored] Die Beiträge von einer Person sind wieder da
    [vote_entitled] Darf abstimmen: { $name }, { $title }
    [vote_entitled_withdrawn] Darf nicht mehr abstimmen: { $name }, { $title }
    [account_created] Neues Konto: { $name }
    [account_approved] Konto erlaubt: { $name }
    [account_refused] Konto nicht erlaubt: { $name }
    [identity_confirmed_at_counter] Ausweis am Schalter gesehen: { $name }
    [identity_list_unlocked] Noch ein Versuch erlaubt: { $name }
    [staff_blocked] Konto gesperrt: { $name }
    [staff_unblocked] Sperre beendet: { $name }
    [look_opened] Seite von der Person geöffnet: { $name }
    [look_searched] Personen gesucht
    [staff_role_changed] { $name } hat jetzt die Rolle: { $role }
    [staff_role_asked] { $name } soll diese Rolle bekommen: { $role }
    [staff_role_refused] { $name } bekommt diese Rolle nicht: { $role }
    [staff_role_withdrawn] Wunsch zurück-genommen. Die Person ist { $name }. Die Rolle ist: { $role }
    [staff_invited] Einladung für die Rolle: { $role }
    [staff_invitation_withdrawn] Einladung zurück-genommen. Die Rolle war: { $role }
    [staff_invitation_accepted] { $name } hat die Einladung angenommen. Die Rolle ist: { $role }
    [identity_list_loaded] Liste vom Einwohner-Melde-Amt geladen
    [identity_list_destroyed] Liste vom Einwohner-Melde-Amt gelöscht
    [emblem_changed] Wappen geändert
    [emblem_removed] Wappen entfernt
    [mail_template_saved] Text von einer E-Mail geändert
    [mail_template_reset] Text von einer E-Mail zurück-gesetzt
    [protection_domains_changed] Liste von gesperrten E-Mail-Anbietern geändert
    [installation_restored] Eine ältere Sicherung ist wieder da
   *[other] { $kind }
}
