# Schutz vor Maschinen: Formulare, wartende Konten, gesperrte E-Mail-Anbieter
trap-label = Bitte dieses Feld leer lassen
task-running = Ihr Gerät löst nebenbei eine kleine Rechenaufgabe. Sie müssen nichts tun.
task-done = Die Rechenaufgabe ist gelöst.
task-without-script = Gerade legen ungewöhnlich viele ein Konto an. Ihr Formular kommt trotzdem an: Bevor Sie mitmachen, sieht die Moderation kurz nach.

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
protection-flood = Sehr viele neue Konten: Jedes wartet auf die Zustimmung der Moderation
protection-numbers = In der letzten Stunde neu: { $now }. Ab { $flood } wartet jedes neue Konto auf die Moderation.
protection-domains = Gesperrte E-Mail-Anbieter
protection-domains-hint = Einer in jeder Zeile, zum Beispiel wegwerf.example. Die bekanntesten Wegwerf-Anbieter sind immer gesperrt.
