# Schutz vor Maschinen: Formulare, wartende Konten, gesperrte E-Mail-Anbieter
trap-label = Bitte dieses Feld leer lassen
task-running = Ihr Gerät löst nebenbei eine kleine Rechenaufgabe. Sie müssen nichts tun.
task-done = Die Rechenaufgabe ist gelöst.
task-without-script = { $form ->
    [account] Gerade legen ungewöhnlich viele ein Konto an. Ihr Formular kommt trotzdem an: Bevor Sie mitmachen, sieht die Moderation kurz nach.
    [survey] Gerade kommt ungewöhnlich viel ohne Konto. Ihre Antworten kommen trotzdem an und zählen wie sonst. Ohne die Rechenaufgabe nehmen wir zurzeit { $limit } Formulare in der Stunde aus einem Netz an.
   *[contribution] Gerade kommt ungewöhnlich viel ohne Konto. Ihr Text kommt trotzdem an: Wie sonst liest ihn zuerst die Moderation. Ohne die Rechenaufgabe nehmen wir zurzeit { $limit } Formulare in der Stunde aus einem Netz an.
}

waiting-title = Neue Konten
waiting-lead = { $count ->
    [0] Niemand wartet.
    [one] Ein Konto wartet auf Ihre Zustimmung. Vorher kann es lesen, aber nicht mitmachen.
   *[other] { $count } Konten warten auf Ihre Zustimmung. Vorher können sie lesen, aber nicht mitmachen.
}
waiting-link = { $count ->
    [one] Ein neues Konto wartet auf Ihre Zustimmung
   *[other] { $count } neue Konten warten auf Ihre Zustimmung
}
waiting-since = Angelegt
waiting-unconfirmed = E-Mail-Adresse nicht bestätigt
waiting-approve = Zustimmen
waiting-approve-of = { $name } zustimmen
waiting-approve-all = Allen { $count } zustimmen
waiting-refuse = Ablehnen
waiting-refuse-of = { $name } ablehnen

protection-title = Schutz vor Spam
protection-lead = Limits und Prüfungen laufen von selbst. Hier sehen Sie, ob gerade etwas Ungewöhnliches geschieht.
protection-usual = Alles wie gewohnt
protection-unusual = Ungewöhnlich viele neue Konten: Formulare stellen Geräten eine Rechenaufgabe
protection-unusual-guests = Ungewöhnlich viel ohne Konto: Formulare ohne Konto stellen Geräten eine Rechenaufgabe
protection-flood = Sehr viele neue Konten: Jedes wartet auf die Zustimmung der Moderation
protection-numbers = In der letzten Stunde neu: { $now }. Ab { $flood } wartet jedes neue Konto auf die Moderation.
protection-guests = Ohne Konto in der letzten Stunde: { $now } Ideen und Kommentare.
protection-domains = Gesperrte E-Mail-Anbieter
protection-domains-hint = Einer in jeder Zeile, zum Beispiel wegwerf.example. Die bekanntesten Wegwerf-Anbieter sind immer gesperrt.
