# Sätze nach einem gelungenen Formular, nach dem Schlüssel der Meldung
note-title = { $note ->
    [account-confirmed] Willkommen
    [mail-sent] E-Mail verschickt
    [account-erased] Konto gelöscht
    [notice-given] Danke für die Meldung
    [notice-decided] Entschieden
    [signed-out] Auf Wiedersehen
    [session-ended] Gerät abgemeldet
    [sessions-ended] Alle anderen Geräte sind abgemeldet
    [password-changed] Neues Passwort gespeichert
    [account-confirmed-by-code] Willkommen
    [factor-removed] App entfernt
    [passkey-added] Passkey hinzugefügt
    [passkey-removed] Passkey entfernt
    [email-change-sent] Bitte sehen Sie in Ihr Postfach
    [email-changed] Neue E-Mail-Adresse gespeichert
    [email-restored] Ihre alte Adresse gilt wieder
    [idea-submitted] Danke, Ihre Idee ist da
    [comment-submitted] Danke, Ihr Kommentar ist da
    [approved] Freigegeben
    [hidden] Ausgeblendet
    [all-hidden] Alle ausgeblendet
    [all-restored] Rückgängig gemacht
    [account-decided] Entschieden
    [merged] Zusammengeführt
    [unmerged] Wieder getrennt
    [answered] Antwort veröffentlicht
    [measure-proposed] Maßnahme vorgeschlagen
    [measure-saved] Maßnahme gespeichert
    [action-field-saved] Handlungsfeld gespeichert
    [strategy-saved] Strategie gespeichert
    [decision-recorded] Beschluss veröffentlicht
    [proposal-answered] Antwort veröffentlicht
    [vote-cast] Ihre Stimme ist gespeichert
    [vote-withdrawn] Ihre Stimme ist zurückgezogen
    [survey-answered] Danke, Ihre Antworten sind da
    [consultation-published] Angekündigt
    [claimed] Übernommen
    [guest-idea-submitted] Danke, Ihre Idee ist da
    [guest-comment-submitted] Danke, Ihr Kommentar ist da
    [taken-at-counter] Aufgenommen
    [moved-up] Nachgewiesen
    [codes-prepared] Paket angelegt
    [pile-made] Stapel angelegt
    [pile-read] Durchgang abgeschlossen
    [pile-signed] Freigegeben
    [pile-reopened] Freigabe zurückgenommen
    [pile-discarded] Stapel verworfen
    [slip-added] Code verbraucht
    [code-vote-cast] Ihre Stimme ist gespeichert
    [codes-revoked] Paket widerrufen
    [confirmed-at-counter] Bestätigt
    [list-destroyed] Liste vernichtet
    [preview-made] Link erstellt
    [preview-revoked] Link widerrufen
    [emblem-removed] Wappen entfernt
    [rungs-saved] Stufen gespeichert
    [consultation-closed] Beendet und ausgezählt
    [role-changed] Rolle geändert
    [role-asked] Wunsch gespeichert
    [role-refused] Abgelehnt
    [role-withdrawn] Zurückgenommen
    [person-blocked] Konto gesperrt
    [person-unblocked] Sperre aufgehoben
    [invited] Einladung verschickt
    [invitation-withdrawn] Einladung zurückgenommen
    [invitation-accepted] Willkommen
    [unsubscribed] Abgemeldet
    [template-reset] Zurückgesetzt
    [vote-kept] Zwischengespeichert
    [secret-vote-cast] Ihre Stimme ist abgegeben
    [end-asked] Vorschlag gespeichert
    [end-changed] Ende geändert
    [end-refused] Vorschlag abgelehnt
    [end-withdrawn] Vorschlag zurückgenommen
    [roll-destroyed] Liste vernichtet
    [entitled] Eingetragen
    [entitled-withdrawn] Zurückgenommen
    [rules-saved] Regeln gespeichert
    [cost-saved] Kosten gespeichert
   *[other] Gespeichert
}
note-text = { $note ->
    [account-confirmed] Ihre E-Mail-Adresse ist bestätigt. Sie können jetzt mitmachen.
    [mail-sent] Wir haben Ihnen eine neue E-Mail geschickt. Der ältere Link gilt nicht mehr.
    [account-erased] Ihr Konto ist gelöscht. Eine letzte E-Mail bestätigt das.
    [notice-given] Die Moderation sieht sie sich an.
    [notice-decided] Wer gemeldet hat, erfährt den Grund.
    [signed-out] Sie sind abgemeldet.
    [session-ended] Das Gerät ist abgemeldet.
    [sessions-ended] Nur auf diesem Gerät sind Sie noch angemeldet.
    [password-changed] Auf allen anderen Geräten sind Sie abgemeldet.
    [account-confirmed-by-code] Ihre E-Mail-Adresse ist bestätigt, Sie können mitmachen. Ein früher gewähltes Passwort gilt nicht mehr: Melden Sie sich weiter mit Code an, oder legen Sie mit „Passwort vergessen“ ein neues fest.
    [factor-removed] Beim Anmelden fragt niemand mehr nach einem Code. Alle anderen Geräte sind abgemeldet.
    [passkey-added] Ab jetzt melden Sie sich damit ohne Passwort an.
    [passkey-removed] Damit kann sich niemand mehr anmelden.
    [email-change-sent] An die neue Adresse ist ein Link unterwegs. Bis Sie ihn öffnen, gilt die bisherige.
    [email-changed] Ab jetzt melden Sie sich mit der neuen Adresse an.
    [email-restored] Alle Geräte sind abgemeldet, das Passwort gilt nicht mehr. An Ihre Adresse ist ein Link für ein neues Passwort unterwegs.
    [idea-submitted] Die Moderation liest sie, bevor sie für alle sichtbar wird. Unter „Meine Beiträge“ sehen Sie immer, was daraus wird.
    [comment-submitted] Die Moderation liest ihn, bevor er für alle sichtbar wird.
    [approved] Der Beitrag ist jetzt für alle sichtbar.
    [hidden] Die Begründung ist gespeichert, die Verfasserin oder der Verfasser bekommt eine E-Mail.
    [all-hidden] Die Begründung steht bei jedem Beitrag, die Person bekommt eine E-Mail.
    [all-restored] Die Beiträge sind wieder, wie sie waren.
    [account-decided] Wer eine bestätigte Adresse hat, bekommt eine E-Mail.
    [merged] Die Unterstützungen sind zusammengezählt.
    [unmerged] Beide Ideen stehen wieder für sich.
    [answered] Alle, von denen die Idee stammt, bekommen eine E-Mail.
    [measure-proposed] Sie steht jetzt im Handlungsfeld und kann zur Abstimmung kommen.
    [measure-saved] Die Änderung ist öffentlich sichtbar.
    [action-field-saved] Die Änderung ist öffentlich sichtbar.
    [strategy-saved] Die Änderung ist öffentlich sichtbar.
    [decision-recorded] Der Fahrplan ist angepasst. Alle, die mitgemacht haben, bekommen eine E-Mail.
    [proposal-answered] Sie steht beim Ergebnis der Abstimmung.
    [vote-cast] Bis zum Ende der Abstimmung können Sie sie ändern. Es zählt die letzte.
    [vote-withdrawn] Sie zählt nicht mehr. Bis zum Ende können Sie wieder abstimmen.
    [survey-answered] Ihre Antworten zählen mit.
    [claimed] Der Beitrag steht jetzt unter „Meine Beiträge“.
    [guest-idea-submitted] Die Moderation liest sie, bevor sie für alle sichtbar wird.
    [guest-comment-submitted] Die Moderation liest ihn, bevor er für alle sichtbar wird.
    [taken-at-counter] Die Moderation liest Ideen, bevor sie erscheinen.
    [moved-up] Sie stehen jetzt auf einer höheren Stufe. Was Sie schon beigetragen haben, bleibt.
    [codes-prepared] Jetzt können Sie die Codes erzeugen und drucken.
    [pile-made] Tragen Sie jetzt Blatt für Blatt ein.
    [pile-read] Der Stapel ist gelesen.
    [pile-signed] Der Stapel zählt mit.
    [pile-reopened] Der Stapel zählt nicht, bis er wieder freigegeben ist.
    [pile-discarded] Was eingetragen war, ist gelöscht.
    [slip-added] Mit diesem Code kann niemand mehr abstimmen.
    [code-vote-cast] Ihr Code ist damit benutzt.
    [codes-revoked] Die übrigen Codes gelten nicht mehr.
    [confirmed-at-counter] Das Konto steht jetzt auf der Stufe „Ausweis im Rathaus gezeigt“.
    [list-destroyed] Liste und Schlüssel sind gelöscht. Was damit nachgewiesen wurde, gilt, bis eine neue Liste geladen wird.
    [preview-made] Er steht auf dieser Seite. Geben Sie ihn nur weiter, an wen Sie möchten.
    [preview-revoked] Wer ihn hat, kann den Entwurf nicht mehr lesen.
    [emblem-removed] Oben auf den Seiten steht wieder das Lindenblatt.
    [rungs-saved] Alle sehen sie auf der Seite der Beteiligung.
    [consultation-created] Der Entwurf ist gespeichert. Legen Sie jetzt Fragen oder Maßnahmen fest und kündigen Sie ihn dann an.
    [consultation-published] Die Beteiligung ist jetzt öffentlich.
    [consultation-closed] Das Ergebnis steht fest und ist bei den Handlungsfeldern zu sehen.
    [deadline-moved] Das neue Ende steht öffentlich auf der Seite.
    [role-changed] Die Person bekommt eine E-Mail und meldet sich neu an.
    [role-asked] Jemand anderes aus der Verwaltung muss noch zustimmen. Alle dort bekommen eine E-Mail.
    [role-refused] Die Rolle bleibt, wie sie ist.
    [role-withdrawn] Die Rolle bleibt, wie sie ist.
    [person-blocked] Die Person ist überall abgemeldet und bekommt den Grund per E-Mail.
    [person-unblocked] Die Person kann sich wieder anmelden und bekommt eine E-Mail.
    [invited] Der Link gilt 14 Tage. Eine ältere Einladung an diese Adresse gilt nicht mehr.
    [invitation-withdrawn] Der Link gilt nicht mehr.
    [invitation-accepted] Melden Sie sich jetzt an, dann steht Ihnen Ihre Rolle offen.
    [unsubscribed] Sie bekommen keine solchen E-Mails mehr. Unter „Mein Konto“ können Sie das wieder ändern.
    [template-reset] Es gilt wieder der Text der Vorlage.
    [vote-kept] Ihre Stimme ist noch nicht abgegeben. Gezählt wird erst, was Sie abgeben.
    [secret-vote-cast] Sie zählt mit. Bitte schreiben Sie sich die Quittung auf.
    [end-asked] Jemand anderes aus der Verwaltung muss noch zustimmen. Alle dort bekommen eine E-Mail.
    [end-changed] Das neue Ende und der Grund stehen öffentlich auf der Seite.
    [end-refused] Das Ende bleibt, wie es ist.
    [end-withdrawn] Das Ende bleibt, wie es ist.
    [roll-destroyed] Auch ihr Schlüssel ist vernichtet.
    [entitled] Die Person darf abstimmen. Das steht im Protokoll.
    [entitled-withdrawn] Die Person darf nicht mehr abstimmen. Das steht im Protokoll.
    [rules-saved] Alle sehen sie auf der Seite der Abstimmung.
   *[other] Ihre Eingabe ist gespeichert.
}
note-receipt = Ihre Quittung
note-receipt-hint = Mit diesem Code finden Sie Ihren Beitrag wieder. Schreiben Sie ihn sich auf.
note-receipt-check = Quittung prüfen
