# E-Mails: Betreff, Nachricht, Link. $kind ist die Art der Mail.
mail-subject = { $kind ->
    [account_confirm] Bitte bestätigen Sie Ihre E-Mail-Adresse
    [account_exists] Sie haben schon ein Konto
    [account_approved] Ihr Konto ist freigeschaltet
    [account_refused] Zu Ihrem neuen Konto
    [idea_published] Ihre Idee ist jetzt öffentlich: { $title }
    [idea_hidden] Ihre Idee wurde ausgeblendet: { $title }
    [comment_hidden] Ihr Kommentar wurde ausgeblendet
    [contributions_hidden] Ihre Beiträge wurden ausgeblendet
    [contributions_restored] Ihre Beiträge sind wieder da
    [idea_answered] Die Gemeinde antwortet auf Ihre Idee: { $title }
    [idea_proposed] Aus Ihrer Idee wird ein Vorschlag: { $measure_title }
    [idea_merged] Ihre Idee wurde zusammengeführt: { $title }
    [idea_unmerged] Ihre Idee steht wieder für sich: { $title }
    [measure-decided] Der Gemeinderat hat entschieden: { $title }
   *[other] Neues aus { $municipality }: { $title }
}
mail-greeting = Guten Tag { $name },
mail-told = { $kind ->
    [account_confirm] mit Ihrer E-Mail-Adresse wurde ein Konto bei der Beteiligung von { $municipality } angelegt. Bitte bestätigen Sie die Adresse: Öffnen Sie den Link und geben Sie Ihr Passwort ein. Der Link gilt 48 Stunden. Waren Sie das nicht, brauchen Sie nichts zu tun.
    [account_exists] jemand wollte mit Ihrer E-Mail-Adresse ein Konto bei der Beteiligung von { $municipality } anlegen. Sie haben dort schon eines. Waren Sie das, melden Sie sich einfach an. Waren Sie das nicht, brauchen Sie nichts zu tun.
    [account_approved] die Moderation hat Ihr neues Konto bei der Beteiligung von { $municipality } angesehen. Sie können jetzt mitmachen.
    [account_refused] die Moderation hat Ihr neues Konto bei der Beteiligung von { $municipality } nicht freigeschaltet. Lesen können Sie weiterhin alles. Halten Sie das für einen Irrtum, sprechen Sie bitte die Gemeinde an.
    [idea_published] Ihre Idee „{ $title }“ ist geprüft und jetzt für alle zu sehen. Andere können sie unterstützen und kommentieren.
    [idea_hidden] Ihre Idee „{ $title }“ ist nicht mehr öffentlich zu sehen.
    [comment_hidden] Ihr Kommentar zur Idee „{ $title }“ ist nicht mehr öffentlich zu sehen.
    [contributions_hidden] Ihre Beiträge bei der Beteiligung von { $municipality } sind nicht mehr öffentlich zu sehen.
    [contributions_restored] Ihre Beiträge bei der Beteiligung von { $municipality } wurden geprüft. Das Ausblenden wurde zurückgenommen.
    [idea_answered] die Gemeinde hat auf Ihre Idee „{ $title }“ geantwortet.
    [idea_proposed] aus Ihrer Idee „{ $title }“ ist ein Vorschlag für eine Maßnahme geworden: „{ $measure_title }“. Darüber wird beraten und entschieden. Wir halten Sie auf dem Laufenden.
    [idea_merged] Ihre Idee „{ $title }“ wurde mit der Idee „{ $into_title }“ zusammengeführt. Die Unterstützungen zählen dort weiter.
    [idea_unmerged] Ihre Idee „{ $title }“ war mit der Idee „{ $into_title }“ zusammengeführt. Das wurde zurückgenommen: Sie steht wieder für sich.
    [measure-decided] der Gemeinderat hat über die Maßnahme „{ $title }“ entschieden, zu der Sie beigetragen haben: { $verdict ->
        [adopt] Sie wird umgesetzt.
        [postpone] Sie wird zurückgestellt.
        [reject] Sie wird nicht umgesetzt.
       *[other] Das Ergebnis finden Sie auf der Seite der Maßnahme.
    }
   *[other] es gibt Neues zu „{ $title }“.
}
mail-reason = Begründung: { $reason }
mail-paper = Beschluss: { $paper }
mail-link = { $kind ->
    [account_confirm] E-Mail-Adresse bestätigen: { $link }
    [account_exists] Anmelden: { $link }
   *[other] Ansehen: { $link }
}
mail-footer = Diese Nachricht kommt von der Beteiligung an der Digitalisierungsstrategie von { $municipality }.

mailbox-title = Postfach der Demo
mailbox-lead = In der Demo wird keine E-Mail verschickt. Hier lesen Sie, was die Leute bekommen hätten.
mailbox-empty = Noch keine E-Mails
mailbox-empty-text = Legen Sie ein Konto an, dann kommt hier die erste an.
mailbox-to = An { $name } ({ $email })
