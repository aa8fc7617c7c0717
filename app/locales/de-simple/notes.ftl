note-title = { $note ->
    [account-confirmed] Willkommen
    [mail-sent] E-Mail geschickt
    [account-erased] Konto gelöscht
    [notice-given] Danke
    [notice-decided] Entschieden
    [signed-out] Auf Wiedersehen
    [session-ended] Gerät abgemeldet
    [sessions-ended] Andere Geräte abgemeldet
    [password-changed] Neues Passwort gespeichert
    [account-confirmed-by-code] Willkommen
    [factor-removed] Sie haben die App entfernt
    [passkey-added] Ihr Passkey ist da
    [passkey-removed] Der Passkey ist weg
    [email-change-sent] Bitte lesen Sie Ihre E-Mails
    [email-changed] Neue Adresse gespeichert
    [email-restored] Ihre alte Adresse gilt wieder
    [idea-submitted] Danke für Ihre Idee
    [comment-submitted] Danke für Ihren Kommentar
    [approved] Alle sehen den Beitrag jetzt
    [hidden] Der Beitrag ist ausgeblendet
    [all-hidden] Ausgeblendet
    [all-restored] Zurück-genommen
    [account-decided] Entschieden
    [merged] Die Ideen gehören jetzt zusammen
    [unmerged] Die Ideen sind wieder getrennt
    [answered] Alle sehen die Antwort jetzt
    [measure-proposed] Die Maßnahme ist vorgeschlagen
    [measure-saved] Maßnahme gespeichert
    [action-field-saved] Handlungs-Feld gespeichert
    [strategy-saved] Strategie gespeichert
    [decision-recorded] Der Beschluss ist jetzt öffentlich
    [proposal-answered] Die Antwort ist jetzt öffentlich
    [vote-cast] Ihre Stimme ist gespeichert
    [vote-withdrawn] Ihre Stimme ist zurückgenommen
    [survey-answered] Danke. Ihre Antworten sind da.
    [consultation-published] Angekündigt
    [claimed] Der Beitrag gehört jetzt zu Ihrem Konto
    [guest-idea-submitted] Danke für Ihre Idee
    [guest-comment-submitted] Danke für Ihren Kommentar
    [taken-at-counter] Aufgeschrieben
    [moved-up] Das hat geklappt
    [codes-prepared] Die Codes sind vorbereitet
    [pile-made] Der Stapel ist angelegt
    [pile-read] Sie sind fertig
    [pile-signed] Freigegeben
    [pile-reopened] Nicht mehr freigegeben
    [pile-discarded] Der Stapel zählt nicht
    [slip-added] Der Code ist eingetragen
    [code-vote-cast] Ihre Stimme ist gespeichert
    [codes-revoked] Die Codes sind ungültig
    [confirmed-at-counter] Bestätigt
    [list-destroyed] Die Liste ist gelöscht
    [preview-made] Der Link ist fertig
    [preview-revoked] Der Link gilt nicht mehr
    [emblem-removed] Wappen entfernt
    [rungs-saved] Stufen gespeichert
    [consultation-closed] Zu Ende und gezählt
    [role-changed] Die Rolle ist neu
    [role-asked] Wunsch gespeichert
    [role-refused] Abgelehnt
    [role-withdrawn] Zurück-genommen
    [person-blocked] Das Konto ist gesperrt
    [person-unblocked] Die Sperre ist zu Ende
    [invited] Einladung geschickt
    [invitation-withdrawn] Einladung zurück-genommen
    [invitation-accepted] Willkommen
    [unsubscribed] Das hat geklappt
    [template-reset] Das hat geklappt
    [vote-kept] Gespeichert
    [secret-vote-cast] Ihre Stimme ist da
    [end-asked] Vorschlag gespeichert
    [end-changed] Das Ende ist geändert
    [end-refused] Vorschlag abgelehnt
    [end-withdrawn] Vorschlag zurückgenommen
    [roll-destroyed] Liste gelöscht
    [entitled] Eingetragen
    [entitled-withdrawn] Zurückgenommen
    [rules-saved] Regeln gespeichert
    [cost-saved] Kosten gespeichert
   *[other] Gespeichert
}
note-text = { $note ->
    [account-confirmed] Ihre E-Mail-Adresse ist bestätigt. Sie können jetzt mitmachen.
    [mail-sent] Wir haben Ihnen eine neue E-Mail geschickt. Der alte Link gilt nicht mehr.
    [account-erased] Ihr Konto ist weg. Sie bekommen eine letzte E-Mail.
    [notice-given] Die Moderation liest Ihre Meldung.
    [notice-decided] Die Person mit der Meldung bekommt den Grund.
    [signed-out] Sie sind abgemeldet.
    [session-ended] Das Gerät ist abgemeldet.
    [sessions-ended] Sie sind nur noch auf diesem Gerät angemeldet.
    [password-changed] Auf anderen Geräten sind Sie jetzt abgemeldet.
    [account-confirmed-by-code] Wir kennen jetzt Ihre E-Mail-Adresse. Sie können mitmachen. Ein altes Passwort gilt nicht mehr. Sie können sich immer mit einem Code anmelden. Oder Sie wählen ein neues Passwort: mit „Passwort vergessen“.
    [factor-removed] Sie brauchen keinen Code mehr. Ihre anderen Geräte sind abgemeldet.
    [passkey-added] Damit melden Sie sich jetzt ohne Passwort an.
    [passkey-removed] Damit kann sich niemand mehr anmelden.
    [email-change-sent] Wir haben einen Link an die neue Adresse geschickt. Öffnen Sie den Link. Bis dahin gilt die alte Adresse.
    [email-changed] Melden Sie sich jetzt mit der neuen Adresse an.
    [email-restored] Alle Geräte sind abgemeldet. Ihr Passwort gilt nicht mehr. Wir haben Ihnen einen Link für ein neues Passwort geschickt.
    [idea-submitted] Die Moderation prüft Ihre Idee. Bei „Meine Beiträge“ sehen Sie, was daraus wird.
    [comment-submitted] Die Moderation prüft Ihren Kommentar. Danach sehen ihn alle.
    [approved] Wir haben Ihre Entscheidung gespeichert.
    [hidden] Die Person bekommt eine E-Mail mit dem Grund.
    [all-hidden] Die Person bekommt eine E-Mail.
    [all-restored] Die Beiträge sind wieder da.
    [account-decided] Die Personen bekommen eine E-Mail.
    [merged] Jede Person zählt ein Mal.
    [unmerged] Jede Idee steht wieder allein.
    [answered] Die Personen mit dieser Idee bekommen eine E-Mail.
    [measure-proposed] Die Maßnahme steht jetzt beim Handlungs-Feld.
    [measure-saved] Alle können die Änderung sehen.
    [action-field-saved] Alle können die Änderung sehen.
    [strategy-saved] Alle können die Änderung sehen.
    [decision-recorded] Der Fahr-Plan ist geändert. Wer mitgemacht hat, bekommt eine E-Mail.
    [proposal-answered] Sie steht beim Ergebnis der Abstimmung.
    [vote-cast] Sie können Ihre Stimme bis zum Ende ändern.
    [vote-withdrawn] Sie zählt nicht mehr. Sie können bis zum Ende wieder abstimmen.
    [survey-answered] Ihre Antworten zählen.
    [claimed] Der Beitrag steht jetzt bei „Meine Beiträge“.
    [guest-idea-submitted] Die Moderation prüft Ihre Idee.
    [guest-comment-submitted] Die Moderation prüft Ihren Kommentar.
    [taken-at-counter] Die Moderation prüft Ideen zuerst.
    [moved-up] Sie können jetzt bei mehr mitmachen. Ihre Beiträge bleiben.
    [codes-prepared] Jetzt können Sie die Codes drucken.
    [pile-made] Tippen Sie jetzt ein Blatt nach dem anderen ein.
    [pile-read] Sie haben alle Blätter gelesen.
    [pile-signed] Der Stapel zählt mit.
    [pile-reopened] Der Stapel zählt gerade nicht.
    [pile-discarded] Das Programm hat alles Eingetippte gelöscht.
    [slip-added] Mit diesem Code kann niemand mehr abstimmen.
    [code-vote-cast] Ihr Code ist jetzt benutzt.
    [codes-revoked] Unbenutzte Codes gelten nicht mehr.
    [confirmed-at-counter] Die Person kann jetzt bei mehr mitmachen.
    [list-destroyed] Niemand kann die Liste mehr benutzen.
    [preview-made] Der Link steht auf dieser Seite. Geben Sie den Link nur an die richtigen Personen.
    [preview-revoked] Mit dem Link kann niemand mehr den Entwurf lesen.
    [emblem-removed] Oben auf den Seiten steht wieder das Linden-Blatt.
    [rungs-saved] Alle können die Stufen sehen.
    [consultation-created] Der Entwurf ist gespeichert. Wählen Sie jetzt Fragen oder Maßnahmen. Danach können Sie die Beteiligung ankündigen.
    [consultation-published] Die Beteiligung ist jetzt öffentlich.
    [consultation-closed] Das Ergebnis steht fest.
    [deadline-moved] Alle sehen das neue Ende.
    [role-changed] Die Person bekommt eine E-Mail. Die Person muss sich neu anmelden.
    [role-asked] Eine andere Person aus der Verwaltung muss noch zustimmen.
    [role-refused] Die Rolle bleibt gleich.
    [role-withdrawn] Die Rolle bleibt gleich.
    [person-blocked] Die Person bekommt eine E-Mail mit dem Grund.
    [person-unblocked] Die Person kann sich wieder anmelden.
    [invited] Der Link gilt 14 Tage. Ein älterer Link gilt nicht mehr.
    [invitation-withdrawn] Der Link gilt nicht mehr.
    [invitation-accepted] Bitte melden Sie sich jetzt an.
    [unsubscribed] Sie bekommen keine solchen E-Mails mehr. Sie können das bei „Mein Konto“ wieder ändern.
    [template-reset] Jetzt gilt wieder die Vorlage.
    [vote-kept] Ihre Stimme zählt noch nicht. Sie müssen sie noch abgeben.
    [secret-vote-cast] Ihre Stimme zählt. Bitte schreiben Sie sich den Code auf.
    [end-asked] Eine andere Person aus der Verwaltung muss noch zustimmen.
    [end-changed] Alle sehen das neue Ende und den Grund.
    [end-refused] Das Ende bleibt gleich.
    [end-withdrawn] Das Ende bleibt gleich.
    [roll-destroyed] Die Liste ist weg.
    [entitled] Die Person darf abstimmen.
    [entitled-withdrawn] Die Person darf nicht abstimmen.
    [rules-saved] Alle können die Regeln auf der Seite lesen.
   *[other] Wir haben Ihre Eingabe gespeichert.
}
note-receipt = Ihre Quittung
note-receipt-hint = Mit diesem Code finden Sie Ihren Beitrag wieder. Schreiben Sie den Code auf.
note-receipt-check = Quittung prüfen
