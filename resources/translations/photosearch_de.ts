<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name></name>
    <message>
        <source>{named} and {count} more</source>
        <translation>{named} und {count} weitere</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Answers your searches</source>
        <translation>Beantwortet Ihre Suchen</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>Wird vorbereitet</translation>
    </message>
    <message>
        <source>Came with PhotoSearch</source>
        <translation>Kam mit PhotoSearch</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>Auf der Festplatte</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Has looked at {ready} of {all} so far; the others cannot be found yet.</source>
        <translation>Hat bisher {ready} von {all} angesehen; die anderen sind noch nicht zu finden.</translation>
    </message>
    <message>
        <source>Goes on answering until “{wanted}” has looked at all photos.</source>
        <translation>Antwortet weiter, bis „{wanted}“ alle Fotos angesehen hat.</translation>
    </message>
    <message>
        <source>Has looked at all your photos: search changes to it at once.</source>
        <translation>Hat alle Ihre Fotos angesehen: Die Suche wechselt sofort dazu.</translation>
    </message>
    <message>
        <source>Has looked at {ready} of {all}; it answers when it has seen the rest.</source>
        <translation>Hat {ready} von {all} angesehen; es antwortet, sobald es den Rest gesehen hat.</translation>
    </message>
    <message>
        <source>Has to look at {lacking} first; search goes on meanwhile.</source>
        <translation>Muss zuerst {lacking} ansehen; die Suche läuft solange weiter.</translation>
    </message>
    <message>
        <source>{ready} of {all} are ready. Searches go on with “{answering}” meanwhile.</source>
        <translation>{ready} von {all} sind bereit. Solange sucht „{answering}“ weiter.</translation>
    </message>
    <message>
        <source>Indexing is paused: it goes on when you say so below.</source>
        <translation>Die Indizierung pausiert: Sie geht weiter, sobald Sie es unten sagen.</translation>
    </message>
    <message>
        <source>Indexing has stopped for the moment.</source>
        <translation>Die Indizierung steht im Moment.</translation>
    </message>
    <message>
        <source>{away} are on drives that are not connected: it will wait for those.</source>
        <translation>{away} liegen auf Laufwerken, die nicht verbunden sind: Darauf wird gewartet.</translation>
    </message>
    <message>
        <source>It waits for {away} on drives that are not connected. Connect them, or use it now: these are found again once they have been looked at.</source>
        <translation>Es wartet auf {away} auf Laufwerken, die nicht verbunden sind. Verbinden Sie diese, oder benutzen Sie es jetzt: Die Fotos sind wieder zu finden, sobald sie angesehen sind.</translation>
    </message>
    <message>
        <source>Keep using this one</source>
        <translation>Bei diesem bleiben</translation>
    </message>
    <message>
        <source>Use now</source>
        <translation>Jetzt benutzen</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>Dorthin zurück</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Benutzen</translation>
    </message>
    <message>
        <source>Test on this computer</source>
        <translation>Auf diesem Computer testen</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>For research only: not for everyday use, not at work.</source>
        <translation>Nur für die Forschung: nicht für den Alltag, nicht für die Arbeit.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Must be imported by hand, because {reason}: get its files yourself, then choose “Import” above.</source>
        <translation>Muss von Hand importiert werden, denn {reason}: Besorgen Sie die Dateien selbst und wählen Sie oben „Importieren“.</translation>
    </message>
    <message>
        <source>Download ({size})</source>
        <translation>Herunterladen ({size})</translation>
    </message>
    <message>
        <source>Comes from {host}.</source>
        <translation>Kommt von {host}.</translation>
    </message>
    <message>
        <source>Everything is here: testing the model…</source>
        <translation>Alles ist da: Das Modell wird getestet…</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>{size}/s</source>
        <translation>{size}/s</translation>
    </message>
    <message>
        <source>waiting for the connection…</source>
        <translation>Warten auf die Verbindung…</translation>
    </message>
    <message>
        <source>“{name}” is on this computer, and works. Choose “Use” to search with it.</source>
        <translation>„{name}“ ist auf diesem Computer und funktioniert. Wählen Sie „Benutzen“, um damit zu suchen.</translation>
    </message>
    <message>
        <source>Stopped. Downloading it again goes on from there.</source>
        <translation>Angehalten. Ein neuer Download macht dort weiter.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>{pace} photos a second, once they are read</source>
        <translation>{pace} Fotos je Sekunde, wenn sie gelesen sind</translation>
    </message>
    <message>
        <source>{ms} ms for a query</source>
        <translation>{ms} ms für eine Suche</translation>
    </message>
    <message>
        <source>{size} of memory at most</source>
        <translation>höchstens {size} Speicher</translation>
    </message>
    <message>
        <source>It works on this computer: {figures}. Measured beside the indexing, which slows it.</source>
        <translation>Es funktioniert auf diesem Computer: {figures}. Gemessen neben der Indizierung, die es bremst.</translation>
    </message>
    <message>
        <source>It works on this computer: {figures}.</source>
        <translation>Es funktioniert auf diesem Computer: {figures}.</translation>
    </message>
    <message>
        <source>Remove “{name}” from this computer? That frees {size}, and it forgets what it has seen; your photos stay as they are.</source>
        <translation>„{name}“ von diesem Computer entfernen? Das gibt {size} frei, und was es gesehen hat, wird vergessen; Ihre Fotos bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>many languages</source>
        <translation>viele Sprachen</translation>
    </message>
    <message>
        <source>Smallest</source>
        <translation>Am kleinsten</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>Empfohlen</translation>
    </message>
    <message>
        <source>Finds best</source>
        <translation>Findet am besten</translation>
    </message>
    <message>
        <source>Many languages</source>
        <translation>Viele Sprachen</translation>
    </message>
    <message>
        <source>For graphics cards</source>
        <translation>Für Grafikkarten</translation>
    </message>
    <message>
        <source>Research only</source>
        <translation>Nur für die Forschung</translation>
    </message>
    <message>
        <source>Mark photos in a search with M, and this says how many of them it finds.</source>
        <translation>Markieren Sie Fotos einer Suche mit M, dann steht hier, wie viele davon es findet.</translation>
    </message>
    <message>
        <source>Of what you marked for {count} searches it finds {share} % among the first ten.</source>
        <translation>Von dem, was Sie für {count} Suchen markiert haben, findet es {share} % unter den ersten zehn.</translation>
    </message>
    <message>
        <source>Of what you marked for one search it finds {share} % among the first ten.</source>
        <translation>Von dem, was Sie für eine Suche markiert haben, findet es {share} % unter den ersten zehn.</translation>
    </message>
    <message>
        <source>1 photo</source>
        <translation>1 Foto</translation>
    </message>
    <message>
        <source>{count} photos</source>
        <translation>{count} Fotos</translation>
    </message>
    <message>
        <source>in a folder that is not connected</source>
        <translation>in einem Ordner, der nicht verbunden ist</translation>
    </message>
    <message>
        <source>{width} × {height}, {format}</source>
        <translation>{width} × {height}, {format}</translation>
    </message>
    <message>
        <source>Its folder is not connected</source>
        <translation>Der Ordner ist nicht verbunden</translation>
    </message>
    <message>
        <source>1 copy elsewhere</source>
        <translation>1 weitere Kopie</translation>
    </message>
    <message>
        <source>{count} copies elsewhere</source>
        <translation>{count} weitere Kopien</translation>
    </message>
    <message>
        <source>{photos}, most similar first</source>
        <translation>{photos}, die ähnlichsten zuerst</translation>
    </message>
    <message>
        <source>1 match</source>
        <translation>1 Treffer</translation>
    </message>
    <message>
        <source>{count} matches</source>
        <translation>{count} Treffer</translation>
    </message>
    <message>
        <source>{count} matches, best first</source>
        <translation>{count} Treffer, die besten zuerst</translation>
    </message>
    <message>
        <source>searched {share} %, newest first</source>
        <translation>{share} % durchsucht, die neuesten zuerst</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>{count} ausgewählt</translation>
    </message>
    <message>
        <source>Your photos are on their way</source>
        <translation>Ihre Fotos sind unterwegs</translation>
    </message>
    <message>
        <source>The first ones appear here in a moment.</source>
        <translation>Die ersten erscheinen hier gleich.</translation>
    </message>
    <message>
        <source>No photo can be shown</source>
        <translation>Kein Foto kann gezeigt werden</translation>
    </message>
    <message>
        <source>The line below leads to the reasons.</source>
        <translation>Die Zeile unten führt zu den Gründen.</translation>
    </message>
    <message>
        <source>No photos here yet</source>
        <translation>Noch keine Fotos hier</translation>
    </message>
    <message>
        <source>Photos appear when they are put into your folders.</source>
        <translation>Fotos erscheinen, sobald sie in Ihren Ordnern liegen.</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Hier ist noch nichts</translation>
    </message>
    <message>
        <source>Your photos are still being indexed.</source>
        <translation>Ihre Fotos werden noch indiziert.</translation>
    </message>
    <message>
        <source>No photos in this folder</source>
        <translation>Keine Fotos in diesem Ordner</translation>
    </message>
    <message>
        <source>Photos appear when they are put into it.</source>
        <translation>Fotos erscheinen, sobald sie darin liegen.</translation>
    </message>
    <message>
        <source>No photo fits</source>
        <translation>Kein Foto passt</translation>
    </message>
    <message>
        <source>Take a condition away, or press Esc to see all photos.</source>
        <translation>Lassen Sie eine Bedingung weg, oder drücken Sie Esc für alle Fotos.</translation>
    </message>
    <message>
        <source>Take a condition away, try other words, or press Esc to see all photos.</source>
        <translation>Lassen Sie eine Bedingung weg, versuchen Sie andere Wörter, oder drücken Sie Esc für alle Fotos.</translation>
    </message>
    <message>
        <source>No similar photos</source>
        <translation>Keine ähnlichen Fotos</translation>
    </message>
    <message>
        <source>Press Esc to go back.</source>
        <translation>Mit Esc geht es zurück.</translation>
    </message>
    <message>
        <source>No favourites yet</source>
        <translation>Noch keine Favoriten</translation>
    </message>
    <message>
        <source>Mark a photo with F, and it appears here.</source>
        <translation>Markieren Sie ein Foto mit F, dann erscheint es hier.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Try other words, or press Esc to see all photos.</source>
        <translation>Versuchen Sie andere Wörter, oder drücken Sie Esc für alle Fotos.</translation>
    </message>
    <message>
        <source>Looking for photos…</source>
        <translation>Fotos werden gesucht…</translation>
    </message>
    <message>
        <source>Indexing: {done} of {total} photos</source>
        <translation>Indizierung: {done} von {total} Fotos</translation>
    </message>
    <message>
        <source>Paused at {done} of {total} photos</source>
        <translation>Pause bei {done} von {total} Fotos</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird beendet…</translation>
    </message>
    <message>
        <source>Indexing has stopped at {done} of {total} photos</source>
        <translation>Die Indizierung steht bei {done} von {total} Fotos</translation>
    </message>
    <message>
        <source>{name} waits for {n} photos that are not connected</source>
        <translation>{name} wartet auf {n} Fotos, die nicht verbunden sind</translation>
    </message>
    <message>
        <source>The new model</source>
        <translation>Das neue Modell</translation>
    </message>
    <message>
        <source>Preparing the new model: {n} photos to go</source>
        <translation>Das neue Modell wird vorbereitet: noch {n} Fotos</translation>
    </message>
    <message>
        <source>Searching with {old}; {ready} of {total} photos are ready for {new}</source>
        <translation>Gesucht wird mit {old}; {ready} von {total} Fotos sind für {new} bereit</translation>
    </message>
    <message>
        <source>{speed} photos/s</source>
        <translation>{speed} Fotos/s</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>noch weniger als eine Minute</translation>
    </message>
    <message>
        <source>about 1 minute left</source>
        <translation>noch etwa 1 Minute</translation>
    </message>
    <message>
        <source>about {count} minutes left</source>
        <translation>noch etwa {count} Minuten</translation>
    </message>
    <message>
        <source>about 1 hour left</source>
        <translation>noch etwa 1 Stunde</translation>
    </message>
    <message>
        <source>about {count} hours left</source>
        <translation>noch etwa {count} Stunden</translation>
    </message>
    <message>
        <source>1 file cannot be read</source>
        <translation>1 Datei ist nicht lesbar</translation>
    </message>
    <message>
        <source>{count} files cannot be read</source>
        <translation>{count} Dateien sind nicht lesbar</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>The search failed; the reason is in the log.</source>
        <translation>Die Suche schlug fehl; der Grund steht im Protokoll.</translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>Geräumig</translation>
    </message>
    <message>
        <source>Compact: more fits on the screen</source>
        <translation>Kompakt: mehr passt auf den Bildschirm</translation>
    </message>
    <message>
        <source>Closing the window</source>
        <translation>Beim Schließen des Fensters</translation>
    </message>
    <message>
        <source>Go on in the tray</source>
        <translation>In der Taskleiste weiterlaufen</translation>
    </message>
    <message>
        <source>Indexing goes on meanwhile. “Quit” in the tray&apos;s menu ends it.</source>
        <translation>Die Indizierung läuft solange weiter. „Beenden“ im Menü des Symbols beendet sie.</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>That is only the address of a picture, and nothing is fetched from the network: copy the picture itself.</source>
        <translation>Das ist nur die Adresse eines Bildes, und aus dem Netz wird nichts geholt: Kopieren Sie das Bild selbst.</translation>
    </message>
    <message>
        <source>That is no picture and no folder: drop or paste one of these.</source>
        <translation>Das ist kein Bild und kein Ordner: Legen Sie eines davon hier ab, oder fügen Sie es ein.</translation>
    </message>
    <message>
        <source>“{name}” is saved.</source>
        <translation>„{name}“ ist gespeichert.</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>saved search</source>
        <translation>gespeicherte Suche</translation>
    </message>
    <message>
        <source>search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>search for this</source>
        <translation>danach suchen</translation>
    </message>
</context>
<context>
    <name>BatteryPause</name>
    <message>
        <source>Indexing waits while this computer runs on battery; it goes on by itself when the computer is plugged in.</source>
        <translation>Die Indizierung wartet, solange der Computer mit Akku läuft; am Netz geht sie von selbst weiter.</translation>
    </message>
</context>
<context>
    <name>Browsing</name>
    <message>
        <source>Searching…</source>
        <translation>Suche…</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Photos that are ready for this model</source>
        <translation>Fotos, die für dieses Modell bereit sind</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Parts of the search</source>
        <translation>Teile der Suche</translation>
    </message>
    <message>
        <source>Name of the saved search</source>
        <translation>Name der gespeicherten Suche</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Diese Suche speichern</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Alle entfernen</translation>
    </message>
    <message>
        <source>like {photos}</source>
        <translation>wie {photos}</translation>
    </message>
    <message>
        <source>like {name}</source>
        <translation>wie {name}</translation>
    </message>
    <message>
        <source>like a picture</source>
        <translation>wie ein Bild</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoriten</translation>
    </message>
    <message>
        <source>Take “{part}” away</source>
        <translation>„{part}“ entfernen</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>{photos} copied, then it ended ({reason}): make room or choose another folder.</source>
        <translation>{photos} kopiert, dann war Schluss ({reason}): Machen Sie Platz, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{photos} copied.</source>
        <translation>{photos} kopiert.</translation>
    </message>
    <message>
        <source>Copying {done} of {count}…</source>
        <translation>{done} von {count} wird kopiert…</translation>
    </message>
</context>
<context>
    <name>Filmstrip</name>
    <message>
        <source>Filmstrip</source>
        <translation>Filmstreifen</translation>
    </message>
</context>
<context>
    <name>FolderCard</name>
    <message>
        <source>Stop searching {folder}? Its files stay as they are. What is known of its photos is forgotten, and found out anew if you add it again.</source>
        <translation>{folder} nicht mehr durchsuchen? Die Dateien bleiben, wie sie sind. Was über die Fotos bekannt ist, wird vergessen und neu herausgefunden, wenn Sie den Ordner wieder hinzufügen.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Stop searching it</source>
        <translation>Nicht mehr durchsuchen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
</context>
<context>
    <name>FoldersPart</name>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folders that are searched</source>
        <translation>Durchsuchte Ordner</translation>
    </message>
    <message>
        <source>Another PhotoSearch does the indexing; folders can be changed there.</source>
        <translation>Ein anderes PhotoSearch indiziert; Ordner lassen sich dort ändern.</translation>
    </message>
    <message>
        <source>There are none yet.</source>
        <translation>Es gibt noch keine.</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>What is left out</source>
        <translation>Was herausgelassen wird</translation>
    </message>
    <message>
        <source>Patterns of what is left out</source>
        <translation>Muster für das, was herausgelassen wird</translation>
    </message>
    <message>
        <source>One pattern a line: the name of a file or a folder, such as *.png or backup, or a place within a folder, such as scans/old. The star stands for any letters, the question mark for one.</source>
        <translation>Ein Muster je Zeile: der Name einer Datei oder eines Ordners, etwa *.png oder backup, oder ein Ort in einem Ordner, etwa scans/alt. Der Stern steht für beliebige Zeichen, das Fragezeichen für eines.</translation>
    </message>
    <message>
        <source>Leave out pictures smaller than</source>
        <translation>Bilder herauslassen, die kleiner sind als</translation>
    </message>
    <message>
        <source> pixels</source>
        <translation> Pixel</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>What counts is the longer side. Icons and buttons are small pictures.</source>
        <translation>Es zählt die längere Seite. Symbole und Knöpfe sind kleine Bilder.</translation>
    </message>
    <message>
        <source>Look into hidden folders</source>
        <translation>In versteckte Ordner schauen</translation>
    </message>
    <message>
        <source>Folders whose names begin with a dot; programs keep their own there.</source>
        <translation>Ordner, deren Namen mit einem Punkt beginnen; Programme legen dort Eigenes ab.</translation>
    </message>
    <message>
        <source>You have also left out:</source>
        <translation>Außerdem haben Sie herausgelassen:</translation>
    </message>
</context>
<context>
    <name>FullPictures</name>
    <message>
        <source>This photo is not in the library any more.</source>
        <translation>Dieses Foto ist nicht mehr in der Bibliothek.</translation>
    </message>
    <message>
        <source>Only the small picture is here: connect the drive of the photo&apos;s folder.</source>
        <translation>Nur das kleine Bild ist da: Verbinden Sie das Laufwerk mit dem Ordner des Fotos.</translation>
    </message>
</context>
<context>
    <name>Grid</name>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
</context>
<context>
    <name>Indexing</name>
    <message>
        <source>Indexing</source>
        <translation>Indizierung</translation>
    </message>
    <message>
        <source>How hard it works</source>
        <translation>Wie sehr sie sich anstrengt</translation>
    </message>
    <message>
        <source>Share of the time</source>
        <translation>Anteil der Zeit</translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation>{share} %</translation>
    </message>
    <message>
        <source>With less, indexing takes longer, and the computer stays cooler and quieter. While you type or scroll it gives way in any case.</source>
        <translation>Mit weniger dauert die Indizierung länger, und der Computer bleibt kühler und leiser. Während Sie tippen oder blättern, tritt sie ohnehin zurück.</translation>
    </message>
    <message>
        <source>Wait while the computer runs on battery</source>
        <translation>Warten, solange der Computer mit Akku läuft</translation>
    </message>
    <message>
        <source>Indexing goes on by itself when the computer is plugged in.</source>
        <translation>Am Netz geht die Indizierung von selbst weiter.</translation>
    </message>
    <message>
        <source>Processes and threads</source>
        <translation>Prozesse und Threads</translation>
    </message>
    <message>
        <source>Processes that read pictures</source>
        <translation>Prozesse, die Bilder lesen</translation>
    </message>
    <message>
        <source>Threads that look at pictures</source>
        <translation>Threads, die Bilder ansehen</translation>
    </message>
    <message>
        <source>These two hold from the next start of PhotoSearch on.</source>
        <translation>Diese beiden gelten vom nächsten Start von PhotoSearch an.</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Information</source>
        <translation>Informationen</translation>
    </message>
    <message>
        <source>{photos} selected</source>
        <translation>{photos} ausgewählt</translation>
    </message>
    <message>
        <source>Choose a photo to see what is known of it.</source>
        <translation>Wählen Sie ein Foto, um zu sehen, was darüber bekannt ist.</translation>
    </message>
    <message>
        <source>{width} × {height} pixels, {format}, {bytes}</source>
        <translation>{width} × {height} Pixel, {format}, {bytes}</translation>
    </message>
    <message>
        <source>{folder} (not connected)</source>
        <translation>{folder} (nicht verbunden)</translation>
    </message>
    <message>
        <source>Why it is here</source>
        <translation>Warum es hier ist</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Date of the file</source>
        <translation>Datum der Datei</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>Sterne</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Objektiv</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Belichtung</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Also in</source>
        <translation>Auch in</translation>
    </message>
    <message>
        <source>It looks like “{words}”: similarity {similarity} of 1.</source>
        <translation>Es passt zu „{words}“: Ähnlichkeit {similarity} von 1.</translation>
    </message>
    <message>
        <source>It looks like the photo that was asked for: similarity {similarity} of 1.</source>
        <translation>Es ähnelt dem gesuchten Foto: Ähnlichkeit {similarity} von 1.</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>A key that works everywhere is up to your desktop: let it run the command photosearch --palette, which brings this window to the front and offers all searches, folders and commands.</source>
        <translation>Eine Taste, die überall wirkt, ist Sache Ihres Desktops: Lassen Sie sie den Befehl photosearch --palette ausführen, der dieses Fenster nach vorn holt und alle Suchen, Ordner und Befehle anbietet.</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Sprache des Fensters</translation>
    </message>
    <message>
        <source>It holds from the next start of PhotoSearch on. In which languages photos can be searched is up to the model.</source>
        <translation>Sie gilt vom nächsten Start von PhotoSearch an. In welchen Sprachen sich Fotos suchen lassen, hängt vom Modell ab.</translation>
    </message>
</context>
<context>
    <name>LeftOut</name>
    <message>
        <source>Search it again</source>
        <translation>Wieder durchsuchen</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Go to…</source>
        <translation>Gehe zu…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alle auswählen</translation>
    </message>
    <message>
        <source>Select none</source>
        <translation>Keine auswählen</translation>
    </message>
    <message>
        <source>Select the others</source>
        <translation>Die anderen auswählen</translation>
    </message>
    <message>
        <source>Larger photos</source>
        <translation>Größere Fotos</translation>
    </message>
    <message>
        <source>Smaller photos</source>
        <translation>Kleinere Fotos</translation>
    </message>
    <message>
        <source>Photos of the usual size</source>
        <translation>Fotos in üblicher Größe</translation>
    </message>
    <message>
        <source>Look for a copied picture</source>
        <translation>Nach einem kopierten Bild suchen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modelle…</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Informationen</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Choose a folder with photos</source>
        <translation>Ordner mit Fotos wählen</translation>
    </message>
    <message>
        <source>“{name}” is removed.</source>
        <translation>„{name}“ ist entfernt.</translation>
    </message>
    <message>
        <source>Choose a folder for the copies</source>
        <translation>Ordner für die Kopien wählen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Indexing is done by another PhotoSearch; this window only searches.</source>
        <translation>Ein anderes PhotoSearch indiziert; dieses Fenster sucht nur.</translation>
    </message>
    <message>
        <source>Your library cannot be opened</source>
        <translation>Ihre Bibliothek lässt sich nicht öffnen</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>{photos} marked as favourite.</source>
        <translation>{photos} als Favorit markiert.</translation>
    </message>
    <message>
        <source>{photos} no longer marked as favourite.</source>
        <translation>{photos} nicht mehr als Favorit markiert.</translation>
    </message>
    <message>
        <source>{photos}: {stars}</source>
        <translation>{photos}: {stars}</translation>
    </message>
    <message>
        <source>{photos}: no stars</source>
        <translation>{photos}: keine Sterne</translation>
    </message>
    <message>
        <source>{photos} noted as what “{words}” means.</source>
        <translation>{photos} als das vermerkt, was „{words}“ meint.</translation>
    </message>
    <message>
        <source>{photos} no longer noted as what “{words}” means.</source>
        <translation>{photos} nicht mehr als das vermerkt, was „{words}“ meint.</translation>
    </message>
    <message>
        <source>{photos}: {tags}</source>
        <translation>{photos}: {tags}</translation>
    </message>
</context>
<context>
    <name>ModelWork</name>
    <message>
        <source>That did not work; the log says why.</source>
        <translation>Das ging nicht; der Grund steht im Protokoll.</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>All models on the list are on this computer.</source>
        <translation>Alle Modelle der Liste sind auf diesem Computer.</translation>
    </message>
    <message>
        <source>Another PhotoSearch is indexing this library: choose and remove models there.</source>
        <translation>Ein anderes PhotoSearch indiziert diese Bibliothek: Wählen und entfernen Sie Modelle dort.</translation>
    </message>
    <message>
        <source>This window was started with one model and no other: start it without --model to choose here.</source>
        <translation>Dieses Fenster wurde mit genau einem Modell gestartet: Starten Sie es ohne --model, um hier zu wählen.</translation>
    </message>
    <message>
        <source>Choose the folder of a model</source>
        <translation>Ordner eines Modells wählen</translation>
    </message>
    <message>
        <source>Choose the zip file of a model</source>
        <translation>ZIP-Datei eines Modells wählen</translation>
    </message>
    <message>
        <source>Zip files (*.zip)</source>
        <translation>ZIP-Dateien (*.zip)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Back to the photos</source>
        <translation>Zurück zu den Fotos</translation>
    </message>
    <message>
        <source>Back to the photos (Esc)</source>
        <translation>Zurück zu den Fotos (Esc)</translation>
    </message>
    <message>
        <source>Add a model whose files you have</source>
        <translation>Ein Modell hinzufügen, dessen Dateien Sie haben</translation>
    </message>
    <message>
        <source>From a folder…</source>
        <translation>Aus einem Ordner…</translation>
    </message>
    <message>
        <source>From a zip file…</source>
        <translation>Aus einer ZIP-Datei…</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>A model is what understands your photos and your words. A larger one finds more, and takes longer to look at your photos; search goes on with the present one until it has.</source>
        <translation>Ein Modell ist das, was Ihre Fotos und Ihre Wörter versteht. Ein größeres findet mehr und braucht länger, um Ihre Fotos anzusehen; solange sucht das jetzige weiter.</translation>
    </message>
    <message>
        <source>Nothing is downloaded before you press a button, and nothing about your photos is ever sent.</source>
        <translation>Nichts wird heruntergeladen, bevor Sie einen Knopf drücken, und nichts über Ihre Fotos wird je gesendet.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>To download</source>
        <translation>Zum Herunterladen</translation>
    </message>
</context>
<context>
    <name>ModelsPart</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>What understands your photos</source>
        <translation>Was Ihre Fotos versteht</translation>
    </message>
    <message>
        <source>A larger model finds more and takes longer to look at your photos. On the page of models you can get others, measure them, and change to one.</source>
        <translation>Ein größeres Modell findet mehr und braucht länger, um Ihre Fotos anzusehen. Auf der Seite der Modelle holen Sie andere, messen sie und wechseln zu einem.</translation>
    </message>
    <message>
        <source>Open the page of models</source>
        <translation>Seite der Modelle öffnen</translation>
    </message>
    <message>
        <source>{model} answers.</source>
        <translation>{model} antwortet.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Go to a folder, a search, a command…</source>
        <translation>Zu einem Ordner, einer Suche, einem Befehl…</translation>
    </message>
    <message>
        <source>What there is</source>
        <translation>Was es gibt</translation>
    </message>
</context>
<context>
    <name>PhotoActions</name>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Search for words first, then mark what you meant.</source>
        <translation>Suchen Sie zuerst nach Wörtern, und markieren Sie dann, was Sie gemeint haben.</translation>
    </message>
    <message>
        <source>{photos} left out; the files stay as they are.</source>
        <translation>{photos} herausgelassen; die Dateien bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>{folder} is left out; its files stay as they are.</source>
        <translation>{folder} ist herausgelassen; die Dateien bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Move {photos} ({count} files) to the trash?</source>
        <translation>{photos} ({count} Dateien) in den Papierkorb legen?</translation>
    </message>
    <message>
        <source>Move {photos} to the trash?</source>
        <translation>{photos} in den Papierkorb legen?</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>In den Papierkorb legen</translation>
    </message>
    <message>
        <source>Show what lies beside it</source>
        <translation>Zeigen, was daneben liegt</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>Sterne</translation>
    </message>
    <message>
        <source>Find similar</source>
        <translation>Ähnliche finden</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open with…</source>
        <translation>Öffnen mit …</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Photos of its day</source>
        <translation>Fotos dieses Tages</translation>
    </message>
    <message>
        <source>Photos in its folder</source>
        <translation>Fotos in diesem Ordner</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>This is what I meant</source>
        <translation>Das habe ich gemeint</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Schlagwörter…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Copy to a folder…</source>
        <translation>In einen Ordner kopieren…</translation>
    </message>
    <message>
        <source>Leave out of PhotoSearch</source>
        <translation>Aus PhotoSearch herauslassen</translation>
    </message>
    <message>
        <source>{photos} could not be moved to the trash and stay where they are.</source>
        <translation>{photos} ließen sich nicht in den Papierkorb legen und bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>{photos} moved to the trash.</source>
        <translation>{photos} in den Papierkorb gelegt.</translation>
    </message>
    <message>
        <source>{photos} could not be put back: look for them in the trash.</source>
        <translation>{photos} ließen sich nicht zurücklegen: Suchen Sie sie im Papierkorb.</translation>
    </message>
    <message>
        <source>Select at most {n} photos to find similar ones.</source>
        <translation>Wählen Sie höchstens {n} Fotos, um ähnliche zu finden.</translation>
    </message>
    <message>
        <source>Select at most {n} photos to open them.</source>
        <translation>Wählen Sie höchstens {n} Fotos, um sie zu öffnen.</translation>
    </message>
    <message>
        <source>This desktop offers no list of programs to pick from.</source>
        <translation>Dieser Desktop bietet keine Liste von Programmen zur Auswahl an.</translation>
    </message>
    <message>
        <source>No file manager answers: is one installed?</source>
        <translation>Kein Dateimanager antwortet: Ist einer installiert?</translation>
    </message>
    <message>
        <source>Select at most {n} photos to copy them.</source>
        <translation>Wählen Sie höchstens {n} Fotos, um sie zu kopieren.</translation>
    </message>
    <message>
        <source>No program opens {name}.</source>
        <translation>Kein Programm öffnet {name}.</translation>
    </message>
    <message>
        <source>The file is not there now: connect its drive or folder.</source>
        <translation>Die Datei ist gerade nicht da: Verbinden Sie ihr Laufwerk oder ihren Ordner.</translation>
    </message>
</context>
<context>
    <name>PhotoModel</name>
    <message>
        <source>Photo {row} of {count}</source>
        <translation>Foto {row} von {count}</translation>
    </message>
</context>
<context>
    <name>PlaceMenu</name>
    <message>
        <source>Open this folder</source>
        <translation>Diesen Ordner öffnen</translation>
    </message>
    <message>
        <source>Remove from PhotoSearch (no file is touched)</source>
        <translation>Aus PhotoSearch entfernen (keine Datei wird angerührt)</translation>
    </message>
    <message>
        <source>Leave out of PhotoSearch (no file is touched)</source>
        <translation>Aus PhotoSearch herauslassen (keine Datei wird angerührt)</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Remove this search (no photo is touched)</source>
        <translation>Diese Suche entfernen (kein Foto wird angerührt)</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>{row} of {count}</source>
        <translation>{row} von {count}</translation>
    </message>
    <message>
        <source>Draw a box around what you want to find; Enter takes all that shows.</source>
        <translation>Ziehen Sie einen Rahmen um das, was Sie finden wollen; Enter nimmt alles, was zu sehen ist.</translation>
    </message>
    <message>
        <source>The photo is being read…</source>
        <translation>Das Foto wird gelesen…</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>This photo is not in the library any more.</source>
        <translation>Dieses Foto ist nicht mehr in der Bibliothek.</translation>
    </message>
    <message>
        <source>Back to the photos</source>
        <translation>Zurück zu den Fotos</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Nächstes Foto</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>Voriges Foto</translation>
    </message>
    <message>
        <source>First photo</source>
        <translation>Erstes Foto</translation>
    </message>
    <message>
        <source>Last photo</source>
        <translation>Letztes Foto</translation>
    </message>
    <message>
        <source>Look closer</source>
        <translation>Näher heran</translation>
    </message>
    <message>
        <source>Look from farther</source>
        <translation>Weiter weg</translation>
    </message>
    <message>
        <source>The whole photo, or its own pixels</source>
        <translation>Ganzes Foto oder Originalgröße</translation>
    </message>
    <message>
        <source>Rotate the view</source>
        <translation>Ansicht drehen</translation>
    </message>
    <message>
        <source>Rotate it back</source>
        <translation>Zurückdrehen</translation>
    </message>
    <message>
        <source>Search for a part of it</source>
        <translation>Nach einem Ausschnitt suchen</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Back to the photos (Esc)</source>
        <translation>Zurück zu den Fotos (Esc)</translation>
    </message>
    <message>
        <source>Previous photo (←)</source>
        <translation>Voriges Foto (←)</translation>
    </message>
    <message>
        <source>Next photo (→)</source>
        <translation>Nächstes Foto (→)</translation>
    </message>
    <message>
        <source>Rotate the view (R)</source>
        <translation>Ansicht drehen (R)</translation>
    </message>
    <message>
        <source>The whole photo, or its own pixels (Z)</source>
        <translation>Ganzes Foto oder Originalgröße (Z)</translation>
    </message>
    <message>
        <source>Search for a part of the photo (B)</source>
        <translation>Nach einem Ausschnitt des Fotos suchen (B)</translation>
    </message>
    <message>
        <source>Favourite (F)</source>
        <translation>Favorit (F)</translation>
    </message>
    <message>
        <source>Information (Ctrl+I)</source>
        <translation>Informationen (Strg+I)</translation>
    </message>
    <message>
        <source>Full screen (F11)</source>
        <translation>Vollbild (F11)</translation>
    </message>
</context>
<context>
    <name>Privacy</name>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Since this window was opened. PhotoSearch connects to nobody by itself: only a model that you ask for on the page of models is downloaded. Photos, words and names never leave this computer.</source>
        <translation>Seit dieses Fenster offen ist. PhotoSearch verbindet sich von selbst mit niemandem: Nur ein Modell, das Sie auf der Seite der Modelle verlangen, wird heruntergeladen. Fotos, Wörter und Namen verlassen diesen Computer nie.</translation>
    </message>
    <message>
        <source>What is stored</source>
        <translation>Was gespeichert ist</translation>
    </message>
    <message>
        <source>Open this folder</source>
        <translation>Diesen Ordner öffnen</translation>
    </message>
    <message>
        <source>Only you can read this folder. Whoever deletes it, while PhotoSearch is closed, deletes everything that PhotoSearch knows; the photos stay as they are.</source>
        <translation>Nur Sie können diesen Ordner lesen. Wer ihn löscht, während PhotoSearch geschlossen ist, löscht alles, was PhotoSearch weiß; die Fotos bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Clear the history of searches</source>
        <translation>Verlauf der Suchen löschen</translation>
    </message>
    <message>
        <source>What is known of your photos, and what you did with them</source>
        <translation>Was über Ihre Fotos bekannt ist und was Sie damit getan haben</translation>
    </message>
    <message>
        <source>Small pictures of your photos</source>
        <translation>Kleine Bilder Ihrer Fotos</translation>
    </message>
    <message>
        <source>What makes searching quick</source>
        <translation>Was die Suche schnell macht</translation>
    </message>
    <message>
        <source>Models that you added</source>
        <translation>Modelle, die Sie hinzugefügt haben</translation>
    </message>
    <message>
        <source>The words of your last searches are kept, to be offered again.</source>
        <translation>Die Wörter Ihrer letzten Suchen werden aufgehoben, um sie wieder anzubieten.</translation>
    </message>
    <message>
        <source>No search is kept.</source>
        <translation>Keine Suche ist aufgehoben.</translation>
    </message>
    <message>
        <source>0 connections</source>
        <translation>0 Verbindungen</translation>
    </message>
    <message>
        <source>1 connection, to {hosts}</source>
        <translation>1 Verbindung, zu {hosts}</translation>
    </message>
    <message>
        <source>{count} connections, to {hosts}</source>
        <translation>{count} Verbindungen, zu {hosts}</translation>
    </message>
</context>
<context>
    <name>ProblemModel</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Why it cannot be read</source>
        <translation>Warum sie nicht lesbar ist</translation>
    </message>
</context>
<context>
    <name>ProblemsPage</name>
    <message>
        <source>Back to the photos</source>
        <translation>Zurück zu den Fotos</translation>
    </message>
    <message>
        <source>Back to the photos (Esc)</source>
        <translation>Zurück zu den Fotos (Esc)</translation>
    </message>
    <message>
        <source>They are tried again when they change. Double-click one to see it in its folder.</source>
        <translation>Sie werden wieder versucht, wenn sie sich ändern. Ein Doppelklick zeigt die Datei in ihrem Ordner.</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
    <message>
        <source>Files that cannot be read</source>
        <translation>Dateien, die nicht lesbar sind</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Describe a photo, such as: a dog in the snow</source>
        <translation>Beschreiben Sie ein Foto, etwa: ein Hund im Schnee</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Diese Suche speichern</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>The library cannot be opened; the log says why.</source>
        <translation>Die Bibliothek lässt sich nicht öffnen; der Grund steht im Protokoll.</translation>
    </message>
    <message>
        <source>That did not work; the log says why.</source>
        <translation>Das ging nicht; der Grund steht im Protokoll.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Parts of the settings</source>
        <translation>Teile der Einstellungen</translation>
    </message>
    <message>
        <source>Back to the photos</source>
        <translation>Zurück zu den Fotos</translation>
    </message>
    <message>
        <source>Back to the photos (Esc)</source>
        <translation>Zurück zu den Fotos (Esc)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
    <message>
        <source>Problems  {count}</source>
        <translation>Probleme  {count}</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>Alle Fotos</translation>
    </message>
    <message>
        <source>Recently added</source>
        <translation>Zuletzt hinzugefügt</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoriten</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
</context>
<context>
    <name>SimilarHeader</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Zurück (Esc)</translation>
    </message>
    <message>
        <source>Photos similar to {name}</source>
        <translation>Fotos ähnlich wie {name}</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Indexing</source>
        <translation>Indizierung</translation>
    </message>
    <message>
        <source>Show which files, and why</source>
        <translation>Zeigen, welche Dateien und warum</translation>
    </message>
    <message>
        <source>Go on with indexing</source>
        <translation>Indizierung fortsetzen</translation>
    </message>
    <message>
        <source>Pause indexing</source>
        <translation>Indizierung anhalten</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Recent searches</source>
        <translation>Letzte Suchen</translation>
    </message>
    <message>
        <source>Also: {examples}</source>
        <translation>Auch: {examples}</translation>
    </message>
    <message>
        <source>{count} photos</source>
        <translation>{count} Fotos</translation>
    </message>
</context>
<context>
    <name>TagLine</name>
    <message>
        <source>holiday, -work takes “work” away</source>
        <translation>Urlaub, -Arbeit entfernt „Arbeit“</translation>
    </message>
    <message>
        <source>Tags of {photos}:</source>
        <translation>Schlagwörter für {photos}:</translation>
    </message>
</context>
<context>
    <name>TaskLine</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel: {name}</source>
        <translation>Abbrechen: {name}</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird beendet…</translation>
    </message>
    <message>
        <source>Waits until what was begun before is done.</source>
        <translation>Wartet, bis fertig ist, was vorher begonnen wurde.</translation>
    </message>
    <message>
        <source>Asking for the files…</source>
        <translation>Die Dateien werden erfragt…</translation>
    </message>
    <message>
        <source>Copying and testing the model; a large one takes a minute…</source>
        <translation>Das Modell wird kopiert und getestet; ein großes braucht eine Minute…</translation>
    </message>
    <message>
        <source>Looking whether the model works on this computer…</source>
        <translation>Es wird geprüft, ob das Modell auf diesem Computer funktioniert…</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Wird entfernt…</translation>
    </message>
    <message>
        <source>Testing and measuring; this takes some seconds…</source>
        <translation>Testen und messen; das dauert einige Sekunden…</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folders that are searched</source>
        <translation>Durchsuchte Ordner</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Informationen</translation>
    </message>
    <message>
        <source>Best match first</source>
        <translation>Beste Treffer zuerst</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <source>Last added first</source>
        <translation>Zuletzt hinzugefügte zuerst</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Name</translation>
    </message>
    <message>
        <source>By folder</source>
        <translation>Nach Ordner</translation>
    </message>
    <message>
        <source>Whole photos</source>
        <translation>Ganze Fotos</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Sortieren</translation>
    </message>
    <message>
        <source>In which order photos are shown</source>
        <translation>In welcher Reihenfolge Fotos stehen</translation>
    </message>
    <message>
        <source>Size of the photos</source>
        <translation>Größe der Fotos</translation>
    </message>
    <message>
        <source>Size of the photos (Ctrl and the wheel)</source>
        <translation>Größe der Fotos (Strg und Mausrad)</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modelle…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>Open this folder</source>
        <translation>Diesen Ordner öffnen</translation>
    </message>
    <message>
        <source>Remove from PhotoSearch (no file is touched)</source>
        <translation>Aus PhotoSearch entfernen (keine Datei wird angerührt)</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Open PhotoSearch</source>
        <translation>PhotoSearch öffnen</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>PhotoSearch goes on in the tray</source>
        <translation>PhotoSearch läuft in der Taskleiste weiter</translation>
    </message>
    <message>
        <source>Its icon there brings the window back, and ends the program.</source>
        <translation>Das Symbol dort holt das Fenster zurück und beendet das Programm.</translation>
    </message>
</context>
<context>
    <name>TypeAhead</name>
    <message>
        <source>No name here begins with “{letters}”</source>
        <translation>Kein Name beginnt hier mit „{letters}“</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Find your photos by describing them</source>
        <translation>Finden Sie Ihre Fotos, indem Sie sie beschreiben</translation>
    </message>
    <message>
        <source>Choose a folder with your photos, or drop one here. You can search as soon as the first photos appear.</source>
        <translation>Wählen Sie einen Ordner mit Ihren Fotos, oder legen Sie einen hier ab. Sie können suchen, sobald die ersten Fotos erscheinen.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen…</translation>
    </message>
    <message>
        <source>Everything stays on this computer: no account, no upload, no connection. Your photos are only read, never changed.</source>
        <translation>Alles bleibt auf diesem Computer: kein Konto, kein Hochladen, keine Verbindung. Ihre Fotos werden nur gelesen, nie verändert.</translation>
    </message>
</context>
</TS>
