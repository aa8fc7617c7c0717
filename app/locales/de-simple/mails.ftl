mail-subject = { $kind ->
    [account_confirm] Bitte bestätigen Sie Ihre E-Mail-Adresse
    [account_exists] Sie haben schon ein Konto
    [account_approved] Sie können jetzt mitmachen
    [account_refused] Zu Ihrem neuen Konto
    [idea_published] Alle können Ihre Idee sehen: { $title }
    [idea_hidden] Ihre Idee ist nicht mehr zu sehen: { $title }
    [comment_hidden] Ihr Kommentar ist nicht mehr zu sehen
    [contributions_hidden] Ihre Beiträge sind ausgeblendet
    [contributions_restored] Ihre Beiträge sind wieder da
    [idea_answered] Antwort auf Ihre Idee: { $title }
    [idea_proposed] Ihre Idee kann eine Maßnahme werden: { $measure_title }
    [idea_merged] Ihre Idee gehört jetzt zu einer anderen Idee: { $title }
    [idea_unmerged] Ihre Idee steht wieder allein: { $title }
    [measure-decided] Der Gemeinde-Rat hat entschieden: { $title }
   *[other] Etwas Neues aus { $municipality }: { $title }
}
mail-greeting = Guten Tag { $name }!
mail-told = { $kind ->
    [account_confirm] Sie wollen in { $municipality } mitmachen. Wir müssen wissen: Gehört diese E-Mail-Adresse Ihnen? Öffnen Sie bitte den Link. Geben Sie dort Ihr Passwort ein. Der Link gilt 2 Tage. Waren Sie das nicht? Dann müssen Sie nichts tun.
    [account_exists] Jemand wollte ein Konto mit Ihrer E-Mail-Adresse anlegen. Sie haben schon ein Konto. Waren Sie das? Dann melden Sie sich an. Waren Sie das nicht? Dann müssen Sie nichts tun.
    [account_approved] die Moderation hat Ihr Konto geprüft. Sie können jetzt bei der Beteiligung von { $municipality } mitmachen.
    [account_refused] die Moderation hat Ihr Konto geprüft. Sie können bei der Beteiligung von { $municipality } nicht mitmachen. Sie können alles lesen. Ist das ein Fehler? Dann fragen Sie bitte die Gemeinde.
    [idea_published] Wir haben Ihre Idee geprüft. Sie heißt: „{ $title }“. Alle können Ihre Idee jetzt sehen. Andere können Ihre Idee unterstützen.
    [idea_hidden] Ihre Idee „{ $title }“ ist nicht mehr zu sehen.
    [comment_hidden] Ihr Kommentar ist nicht mehr zu sehen. Er stand bei der Idee „{ $title }“.
    [contributions_hidden] andere können Ihre Beiträge bei der Beteiligung von { $municipality } nicht mehr sehen.
    [contributions_restored] die Moderation hat Ihre Beiträge noch einmal geprüft. Ihre Beiträge bei der Beteiligung von { $municipality } sind wieder da.
    [idea_answered] Die Gemeinde hat auf Ihre Idee geantwortet. Ihre Idee heißt: „{ $title }“.
    [idea_proposed] Ihre Idee heißt: „{ $title }“. Daraus ist ein Vorschlag geworden. Der Vorschlag heißt: „{ $measure_title }“. Der Gemeinde-Rat entscheidet später.
    [idea_merged] Ihre Idee „{ $title }“ ist so ähnlich wie die Idee „{ $into_title }“. Darum gehören die Ideen jetzt zusammen. Alle Unterstützungen zählen weiter.
    [idea_unmerged] Ihre Idee „{ $title }“ gehörte zur Idee „{ $into_title }“. Das gilt nicht mehr. Ihre Idee steht wieder allein.
    [measure-decided] Sie haben bei der Maßnahme „{ $title }“ mitgemacht. Der Gemeinde-Rat hat entschieden: { $verdict ->
        [adopt] Die Gemeinde macht das.
        [postpone] Die Gemeinde macht das später.
        [reject] Die Gemeinde macht das nicht.
       *[other] Lesen Sie das Ergebnis auf der Seite.
    }
   *[other] Es gibt etwas Neues zu „{ $title }“.
}
mail-reason = Der Grund: { $reason }
mail-paper = Der Beschluss: { $paper }
mail-link = { $kind ->
    [account_confirm] E-Mail-Adresse bestätigen: { $link }
    [account_exists] Anmelden: { $link }
   *[other] Hier ansehen: { $link }
}
mail-footer = Diese Nachricht kommt von der Gemeinde { $municipality }.

mailbox-title = Post-Fach vom Beispiel
mailbox-lead = Das ist nur ein Beispiel. Wir verschicken keine E-Mails. Hier können Sie alle E-Mails lesen.
mailbox-empty = Noch keine E-Mails
mailbox-empty-text = Legen Sie ein Konto an. Dann kommt hier die erste E-Mail.
mailbox-to = An { $name } ({ $email })
