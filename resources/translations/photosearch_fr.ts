<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name></name>
    <message>
        <source>{named} and {count} more</source>
        <translation>{named} et {count} de plus</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Answers your searches</source>
        <translation>Répond à vos recherches</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>En préparation</translation>
    </message>
    <message>
        <source>Came with PhotoSearch</source>
        <translation>Fourni avec PhotoSearch</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>Sur le disque</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Has looked at {ready} of {all} so far; the others cannot be found yet.</source>
        <translation>A regardé {ready} sur {all} pour l’instant ; les autres ne peuvent pas encore être trouvées.</translation>
    </message>
    <message>
        <source>Goes on answering until “{wanted}” has looked at all photos.</source>
        <translation>Répond jusqu’à ce que « {wanted} » ait regardé toutes les photos.</translation>
    </message>
    <message>
        <source>Has looked at all your photos: search changes to it at once.</source>
        <translation>A regardé toutes vos photos : la recherche y passe aussitôt.</translation>
    </message>
    <message>
        <source>Has looked at {ready} of {all}; it answers when it has seen the rest.</source>
        <translation>A regardé {ready} sur {all} ; il répondra quand il aura vu le reste.</translation>
    </message>
    <message>
        <source>Has to look at {lacking} first; search goes on meanwhile.</source>
        <translation>Doit d’abord regarder {lacking} ; la recherche continue pendant ce temps.</translation>
    </message>
    <message>
        <source>{ready} of {all} are ready. Searches go on with “{answering}” meanwhile.</source>
        <translation>{ready} sur {all} sont prêtes. En attendant, « {answering} » continue de chercher.</translation>
    </message>
    <message>
        <source>Indexing is paused: it goes on when you say so below.</source>
        <translation>L’indexation est en pause : elle reprend quand vous le dites ci-dessous.</translation>
    </message>
    <message>
        <source>Indexing has stopped for the moment.</source>
        <translation>L’indexation est arrêtée pour le moment.</translation>
    </message>
    <message>
        <source>{away} are on drives that are not connected: it will wait for those.</source>
        <translation>{away} sont sur des disques non connectés : il les attendra.</translation>
    </message>
    <message>
        <source>It waits for {away} on drives that are not connected. Connect them, or use it now: these are found again once they have been looked at.</source>
        <translation>Il attend {away} sur des disques non connectés. Connectez-les, ou utilisez-le maintenant : elles seront retrouvées une fois regardées.</translation>
    </message>
    <message>
        <source>Keep using this one</source>
        <translation>Garder celui-ci</translation>
    </message>
    <message>
        <source>Use now</source>
        <translation>Utiliser maintenant</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>Y revenir</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>Test on this computer</source>
        <translation>Tester sur cet ordinateur</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>For research only: not for everyday use, not at work.</source>
        <translation>Pour la recherche scientifique seulement : ni au quotidien, ni au travail.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Must be imported by hand, because {reason}: get its files yourself, then choose “Import” above.</source>
        <translation>À importer à la main, car {reason} : procurez-vous les fichiers, puis choisissez « Importer » ci-dessus.</translation>
    </message>
    <message>
        <source>Download ({size})</source>
        <translation>Télécharger ({size})</translation>
    </message>
    <message>
        <source>Comes from {host}.</source>
        <translation>Vient de {host}.</translation>
    </message>
    <message>
        <source>Everything is here: testing the model…</source>
        <translation>Tout est là : test du modèle…</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
    <message>
        <source>{size}/s</source>
        <translation>{size}/s</translation>
    </message>
    <message>
        <source>waiting for the connection…</source>
        <translation>en attente de la connexion…</translation>
    </message>
    <message>
        <source>“{name}” is on this computer, and works. Choose “Use” to search with it.</source>
        <translation>« {name} » est sur cet ordinateur et fonctionne. Choisissez « Utiliser » pour chercher avec lui.</translation>
    </message>
    <message>
        <source>Stopped. Downloading it again goes on from there.</source>
        <translation>Arrêté. Un nouveau téléchargement reprend à cet endroit.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>{pace} photos a second, once they are read</source>
        <translation>{pace} photos par seconde, une fois lues</translation>
    </message>
    <message>
        <source>{ms} ms for a query</source>
        <translation>{ms} ms par recherche</translation>
    </message>
    <message>
        <source>{size} of memory at most</source>
        <translation>{size} de mémoire au plus</translation>
    </message>
    <message>
        <source>It works on this computer: {figures}. Measured beside the indexing, which slows it.</source>
        <translation>Il fonctionne sur cet ordinateur : {figures}. Mesuré pendant l’indexation, qui le ralentit.</translation>
    </message>
    <message>
        <source>It works on this computer: {figures}.</source>
        <translation>Il fonctionne sur cet ordinateur : {figures}.</translation>
    </message>
    <message>
        <source>Remove “{name}” from this computer? That frees {size}, and it forgets what it has seen; your photos stay as they are.</source>
        <translation>Supprimer « {name} » de cet ordinateur ? Cela libère {size}, et ce qu’il a vu est oublié ; vos photos restent telles quelles.</translation>
    </message>
    <message>
        <source>many languages</source>
        <translation>de nombreuses langues</translation>
    </message>
    <message>
        <source>Smallest</source>
        <translation>Le plus petit</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>Recommandé</translation>
    </message>
    <message>
        <source>Finds best</source>
        <translation>Trouve le mieux</translation>
    </message>
    <message>
        <source>Many languages</source>
        <translation>Nombreuses langues</translation>
    </message>
    <message>
        <source>For graphics cards</source>
        <translation>Pour cartes graphiques</translation>
    </message>
    <message>
        <source>Research only</source>
        <translation>Recherche scientifique seulement</translation>
    </message>
    <message>
        <source>Mark photos in a search with M, and this says how many of them it finds.</source>
        <translation>Marquez des photos d’une recherche avec M, et il sera dit ici combien il en trouve.</translation>
    </message>
    <message>
        <source>Of what you marked for {count} searches it finds {share} % among the first ten.</source>
        <translation>De ce que vous avez marqué pour {count} recherches, il trouve {share} % parmi les dix premières.</translation>
    </message>
    <message>
        <source>Of what you marked for one search it finds {share} % among the first ten.</source>
        <translation>De ce que vous avez marqué pour une recherche, il trouve {share} % parmi les dix premières.</translation>
    </message>
    <message>
        <source>1 photo</source>
        <translation>1 photo</translation>
    </message>
    <message>
        <source>{count} photos</source>
        <translation>{count} photos</translation>
    </message>
    <message>
        <source>in a folder that is not connected</source>
        <translation>dans un dossier non connecté</translation>
    </message>
    <message>
        <source>{width} × {height}, {format}</source>
        <translation>{width} × {height}, {format}</translation>
    </message>
    <message>
        <source>Its folder is not connected</source>
        <translation>Son dossier n’est pas connecté</translation>
    </message>
    <message>
        <source>1 copy elsewhere</source>
        <translation>1 autre copie</translation>
    </message>
    <message>
        <source>{count} copies elsewhere</source>
        <translation>{count} autres copies</translation>
    </message>
    <message>
        <source>{photos}, most similar first</source>
        <translation>{photos}, les plus semblables d’abord</translation>
    </message>
    <message>
        <source>1 match</source>
        <translation>1 résultat</translation>
    </message>
    <message>
        <source>{count} matches</source>
        <translation>{count} résultats</translation>
    </message>
    <message>
        <source>{count} matches, best first</source>
        <translation>{count} résultats, les meilleurs d’abord</translation>
    </message>
    <message>
        <source>searched {share} %, newest first</source>
        <translation>{share} % parcourus, les plus récentes d’abord</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>{count} sélectionnées</translation>
    </message>
    <message>
        <source>Your photos are on their way</source>
        <translation>Vos photos arrivent</translation>
    </message>
    <message>
        <source>The first ones appear here in a moment.</source>
        <translation>Les premières apparaissent ici dans un instant.</translation>
    </message>
    <message>
        <source>No photo can be shown</source>
        <translation>Aucune photo ne peut être montrée</translation>
    </message>
    <message>
        <source>The line below leads to the reasons.</source>
        <translation>La ligne du bas mène aux raisons.</translation>
    </message>
    <message>
        <source>No photos here yet</source>
        <translation>Pas encore de photos ici</translation>
    </message>
    <message>
        <source>Photos appear when they are put into your folders.</source>
        <translation>Les photos apparaissent quand elles sont dans vos dossiers.</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Encore rien ici</translation>
    </message>
    <message>
        <source>Your photos are still being indexed.</source>
        <translation>Vos photos sont en cours d’indexation.</translation>
    </message>
    <message>
        <source>No photos in this folder</source>
        <translation>Aucune photo dans ce dossier</translation>
    </message>
    <message>
        <source>Photos appear when they are put into it.</source>
        <translation>Les photos apparaissent quand elles y sont placées.</translation>
    </message>
    <message>
        <source>No photo fits</source>
        <translation>Aucune photo ne correspond</translation>
    </message>
    <message>
        <source>Take a condition away, or press Esc to see all photos.</source>
        <translation>Retirez une condition, ou appuyez sur Échap pour voir toutes les photos.</translation>
    </message>
    <message>
        <source>Take a condition away, try other words, or press Esc to see all photos.</source>
        <translation>Retirez une condition, essayez d’autres mots, ou appuyez sur Échap pour voir toutes les photos.</translation>
    </message>
    <message>
        <source>No similar photos</source>
        <translation>Aucune photo semblable</translation>
    </message>
    <message>
        <source>Press Esc to go back.</source>
        <translation>Appuyez sur Échap pour revenir.</translation>
    </message>
    <message>
        <source>No favourites yet</source>
        <translation>Pas encore de favorites</translation>
    </message>
    <message>
        <source>Mark a photo with F, and it appears here.</source>
        <translation>Marquez une photo avec F, et elle apparaît ici.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>Try other words, or press Esc to see all photos.</source>
        <translation>Essayez d’autres mots, ou appuyez sur Échap pour voir toutes les photos.</translation>
    </message>
    <message>
        <source>Looking for photos…</source>
        <translation>Recherche de photos…</translation>
    </message>
    <message>
        <source>Indexing: {done} of {total} photos</source>
        <translation>Indexation : {done} photos sur {total}</translation>
    </message>
    <message>
        <source>Paused at {done} of {total} photos</source>
        <translation>En pause à {done} photos sur {total}</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Indexing has stopped at {done} of {total} photos</source>
        <translation>L’indexation s’est arrêtée à {done} photos sur {total}</translation>
    </message>
    <message>
        <source>{name} waits for {n} photos that are not connected</source>
        <translation>{name} attend {n} photos qui ne sont pas connectées</translation>
    </message>
    <message>
        <source>The new model</source>
        <translation>Le nouveau modèle</translation>
    </message>
    <message>
        <source>Preparing the new model: {n} photos to go</source>
        <translation>Préparation du nouveau modèle : encore {n} photos</translation>
    </message>
    <message>
        <source>Searching with {old}; {ready} of {total} photos are ready for {new}</source>
        <translation>Recherche avec {old} ; {ready} photos sur {total} sont prêtes pour {new}</translation>
    </message>
    <message>
        <source>{speed} photos/s</source>
        <translation>{speed} photos/s</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>moins d’une minute restante</translation>
    </message>
    <message>
        <source>about 1 minute left</source>
        <translation>environ 1 minute restante</translation>
    </message>
    <message>
        <source>about {count} minutes left</source>
        <translation>environ {count} minutes restantes</translation>
    </message>
    <message>
        <source>about 1 hour left</source>
        <translation>environ 1 heure restante</translation>
    </message>
    <message>
        <source>about {count} hours left</source>
        <translation>environ {count} heures restantes</translation>
    </message>
    <message>
        <source>1 file cannot be read</source>
        <translation>1 fichier illisible</translation>
    </message>
    <message>
        <source>{count} files cannot be read</source>
        <translation>{count} fichiers illisibles</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>non connecté</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>The search failed; the reason is in the log.</source>
        <translation>La recherche a échoué ; la raison est dans le journal.</translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>Aéré</translation>
    </message>
    <message>
        <source>Compact: more fits on the screen</source>
        <translation>Compact : plus de choses à l’écran</translation>
    </message>
    <message>
        <source>Closing the window</source>
        <translation>À la fermeture de la fenêtre</translation>
    </message>
    <message>
        <source>Go on in the tray</source>
        <translation>Continuer dans la zone de notification</translation>
    </message>
    <message>
        <source>Indexing goes on meanwhile. “Quit” in the tray&apos;s menu ends it.</source>
        <translation>L’indexation continue pendant ce temps. « Quitter » dans le menu de l’icône y met fin.</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>That is only the address of a picture, and nothing is fetched from the network: copy the picture itself.</source>
        <translation>Ce n’est que l’adresse d’une image, et rien n’est pris sur le réseau : copiez l’image elle-même.</translation>
    </message>
    <message>
        <source>That is no picture and no folder: drop or paste one of these.</source>
        <translation>Ce n’est ni une image ni un dossier : déposez ou collez l’un des deux.</translation>
    </message>
    <message>
        <source>“{name}” is saved.</source>
        <translation>« {name} » est enregistrée.</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>dossier</translation>
    </message>
    <message>
        <source>saved search</source>
        <translation>recherche enregistrée</translation>
    </message>
    <message>
        <source>search</source>
        <translation>recherche</translation>
    </message>
    <message>
        <source>command</source>
        <translation>commande</translation>
    </message>
    <message>
        <source>search for this</source>
        <translation>chercher ceci</translation>
    </message>
</context>
<context>
    <name>BatteryPause</name>
    <message>
        <source>Indexing waits while this computer runs on battery; it goes on by itself when the computer is plugged in.</source>
        <translation>L’indexation attend tant que l’ordinateur est sur batterie ; elle reprend d’elle-même sur secteur.</translation>
    </message>
</context>
<context>
    <name>Browsing</name>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Less</source>
        <translation>Moins</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Photos that are ready for this model</source>
        <translation>Photos prêtes pour ce modèle</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Garder</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Parts of the search</source>
        <translation>Parties de la recherche</translation>
    </message>
    <message>
        <source>Name of the saved search</source>
        <translation>Nom de la recherche enregistrée</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Enregistrer cette recherche</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Tout effacer</translation>
    </message>
    <message>
        <source>like {photos}</source>
        <translation>comme {photos}</translation>
    </message>
    <message>
        <source>like {name}</source>
        <translation>comme {name}</translation>
    </message>
    <message>
        <source>like a picture</source>
        <translation>comme une image</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favorites</translation>
    </message>
    <message>
        <source>Take “{part}” away</source>
        <translation>Retirer « {part} »</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>{photos} copied, then it ended ({reason}): make room or choose another folder.</source>
        <translation>{photos} copiées, puis arrêt ({reason}) : faites de la place ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>{photos} copied.</source>
        <translation>{photos} copiées.</translation>
    </message>
    <message>
        <source>Copying {done} of {count}…</source>
        <translation>Copie de {done} sur {count}…</translation>
    </message>
</context>
<context>
    <name>Filmstrip</name>
    <message>
        <source>Filmstrip</source>
        <translation>Pellicule</translation>
    </message>
</context>
<context>
    <name>FolderCard</name>
    <message>
        <source>Stop searching {folder}? Its files stay as they are. What is known of its photos is forgotten, and found out anew if you add it again.</source>
        <translation>Ne plus chercher dans {folder} ? Ses fichiers restent tels quels. Ce qui est connu de ses photos est oublié, et retrouvé si vous l’ajoutez de nouveau.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Stop searching it</source>
        <translation>Ne plus y chercher</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>non connecté</translation>
    </message>
</context>
<context>
    <name>FoldersPart</name>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Folders that are searched</source>
        <translation>Dossiers parcourus</translation>
    </message>
    <message>
        <source>Another PhotoSearch does the indexing; folders can be changed there.</source>
        <translation>Un autre PhotoSearch indexe ; les dossiers se changent là-bas.</translation>
    </message>
    <message>
        <source>There are none yet.</source>
        <translation>Il n’y en a pas encore.</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>What is left out</source>
        <translation>Ce qui est laissé de côté</translation>
    </message>
    <message>
        <source>Patterns of what is left out</source>
        <translation>Motifs de ce qui est laissé de côté</translation>
    </message>
    <message>
        <source>One pattern a line: the name of a file or a folder, such as *.png or backup, or a place within a folder, such as scans/old. The star stands for any letters, the question mark for one.</source>
        <translation>Un motif par ligne : le nom d’un fichier ou d’un dossier, comme *.png ou sauvegarde, ou un endroit dans un dossier, comme scans/vieux. L’étoile remplace n’importe quel texte, le point d’interrogation une lettre.</translation>
    </message>
    <message>
        <source>Leave out pictures smaller than</source>
        <translation>Laisser de côté les images de moins de</translation>
    </message>
    <message>
        <source> pixels</source>
        <translation> pixels</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>What counts is the longer side. Icons and buttons are small pictures.</source>
        <translation>C’est le plus long côté qui compte. Les icônes et boutons sont de petites images.</translation>
    </message>
    <message>
        <source>Look into hidden folders</source>
        <translation>Regarder dans les dossiers cachés</translation>
    </message>
    <message>
        <source>Folders whose names begin with a dot; programs keep their own there.</source>
        <translation>Dossiers dont le nom commence par un point ; les programmes y gardent leurs affaires.</translation>
    </message>
    <message>
        <source>You have also left out:</source>
        <translation>Vous avez aussi laissé de côté :</translation>
    </message>
</context>
<context>
    <name>FullPictures</name>
    <message>
        <source>This photo is not in the library any more.</source>
        <translation>Cette photo n’est plus dans la bibliothèque.</translation>
    </message>
    <message>
        <source>Only the small picture is here: connect the drive of the photo&apos;s folder.</source>
        <translation>Seule la petite image est ici : connectez le disque du dossier de la photo.</translation>
    </message>
</context>
<context>
    <name>Grid</name>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
</context>
<context>
    <name>Indexing</name>
    <message>
        <source>Indexing</source>
        <translation>Indexation</translation>
    </message>
    <message>
        <source>How hard it works</source>
        <translation>Combien elle travaille</translation>
    </message>
    <message>
        <source>Share of the time</source>
        <translation>Part du temps</translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation>{share} %</translation>
    </message>
    <message>
        <source>With less, indexing takes longer, and the computer stays cooler and quieter. While you type or scroll it gives way in any case.</source>
        <translation>Avec moins, l’indexation dure plus longtemps et l’ordinateur reste plus frais et silencieux. Pendant que vous tapez ou faites défiler, elle cède la place de toute façon.</translation>
    </message>
    <message>
        <source>Wait while the computer runs on battery</source>
        <translation>Attendre tant que l’ordinateur est sur batterie</translation>
    </message>
    <message>
        <source>Indexing goes on by itself when the computer is plugged in.</source>
        <translation>L’indexation reprend d’elle-même sur secteur.</translation>
    </message>
    <message>
        <source>Processes and threads</source>
        <translation>Processus et fils</translation>
    </message>
    <message>
        <source>Processes that read pictures</source>
        <translation>Processus qui lisent les images</translation>
    </message>
    <message>
        <source>Threads that look at pictures</source>
        <translation>Fils qui regardent les images</translation>
    </message>
    <message>
        <source>These two hold from the next start of PhotoSearch on.</source>
        <translation>Ces deux-là valent à partir du prochain démarrage de PhotoSearch.</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Information</source>
        <translation>Informations</translation>
    </message>
    <message>
        <source>{photos} selected</source>
        <translation>{photos} sélectionnées</translation>
    </message>
    <message>
        <source>Choose a photo to see what is known of it.</source>
        <translation>Choisissez une photo pour voir ce qui en est connu.</translation>
    </message>
    <message>
        <source>{width} × {height} pixels, {format}, {bytes}</source>
        <translation>{width} × {height} pixels, {format}, {bytes}</translation>
    </message>
    <message>
        <source>{folder} (not connected)</source>
        <translation>{folder} (non connecté)</translation>
    </message>
    <message>
        <source>Why it is here</source>
        <translation>Pourquoi elle est ici</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Prise le</translation>
    </message>
    <message>
        <source>Date of the file</source>
        <translation>Date du fichier</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>Étoiles</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorite</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Mots-clés</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Objectif</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Exposition</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Also in</source>
        <translation>Aussi dans</translation>
    </message>
    <message>
        <source>It looks like “{words}”: similarity {similarity} of 1.</source>
        <translation>Elle ressemble à « {words} » : similarité {similarity} sur 1.</translation>
    </message>
    <message>
        <source>It looks like the photo that was asked for: similarity {similarity} of 1.</source>
        <translation>Elle ressemble à la photo demandée : similarité {similarity} sur 1.</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>A key that works everywhere is up to your desktop: let it run the command photosearch --palette, which brings this window to the front and offers all searches, folders and commands.</source>
        <translation>Une touche qui agit partout dépend de votre bureau : faites-lui exécuter la commande photosearch --palette, qui met cette fenêtre au premier plan et propose toutes les recherches, tous les dossiers et toutes les commandes.</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Ce que cela fait</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Langue de la fenêtre</translation>
    </message>
    <message>
        <source>It holds from the next start of PhotoSearch on. In which languages photos can be searched is up to the model.</source>
        <translation>Elle vaut à partir du prochain démarrage de PhotoSearch. Les langues de recherche dépendent du modèle.</translation>
    </message>
</context>
<context>
    <name>LeftOut</name>
    <message>
        <source>Search it again</source>
        <translation>Y chercher de nouveau</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Go to…</source>
        <translation>Aller à…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>Select none</source>
        <translation>Ne rien sélectionner</translation>
    </message>
    <message>
        <source>Select the others</source>
        <translation>Sélectionner les autres</translation>
    </message>
    <message>
        <source>Larger photos</source>
        <translation>Photos plus grandes</translation>
    </message>
    <message>
        <source>Smaller photos</source>
        <translation>Photos plus petites</translation>
    </message>
    <message>
        <source>Photos of the usual size</source>
        <translation>Photos de taille habituelle</translation>
    </message>
    <message>
        <source>Look for a copied picture</source>
        <translation>Rechercher une image copiée</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modèles…</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lieux</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Informations</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Réglages…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Choose a folder with photos</source>
        <translation>Choisir un dossier de photos</translation>
    </message>
    <message>
        <source>“{name}” is removed.</source>
        <translation>« {name} » est supprimée.</translation>
    </message>
    <message>
        <source>Choose a folder for the copies</source>
        <translation>Choisir un dossier pour les copies</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Indexing is done by another PhotoSearch; this window only searches.</source>
        <translation>Un autre PhotoSearch indexe ; cette fenêtre ne fait que chercher.</translation>
    </message>
    <message>
        <source>Your library cannot be opened</source>
        <translation>Votre bibliothèque ne peut pas être ouverte</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>{photos} marked as favourite.</source>
        <translation>{photos} marquées comme favorites.</translation>
    </message>
    <message>
        <source>{photos} no longer marked as favourite.</source>
        <translation>{photos} ne sont plus favorites.</translation>
    </message>
    <message>
        <source>{photos}: {stars}</source>
        <translation>{photos} : {stars}</translation>
    </message>
    <message>
        <source>{photos}: no stars</source>
        <translation>{photos} : aucune étoile</translation>
    </message>
    <message>
        <source>{photos} noted as what “{words}” means.</source>
        <translation>{photos} notées comme ce que « {words} » veut dire.</translation>
    </message>
    <message>
        <source>{photos} no longer noted as what “{words}” means.</source>
        <translation>{photos} ne sont plus notées comme ce que « {words} » veut dire.</translation>
    </message>
    <message>
        <source>{photos}: {tags}</source>
        <translation>{photos} : {tags}</translation>
    </message>
</context>
<context>
    <name>ModelWork</name>
    <message>
        <source>That did not work; the log says why.</source>
        <translation>Cela n’a pas marché ; le journal dit pourquoi.</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>All models on the list are on this computer.</source>
        <translation>Tous les modèles de la liste sont sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Another PhotoSearch is indexing this library: choose and remove models there.</source>
        <translation>Un autre PhotoSearch indexe cette bibliothèque : choisissez et supprimez les modèles là-bas.</translation>
    </message>
    <message>
        <source>This window was started with one model and no other: start it without --model to choose here.</source>
        <translation>Cette fenêtre a été lancée avec un seul modèle : lancez-la sans --model pour choisir ici.</translation>
    </message>
    <message>
        <source>Choose the folder of a model</source>
        <translation>Choisir le dossier d’un modèle</translation>
    </message>
    <message>
        <source>Choose the zip file of a model</source>
        <translation>Choisir le fichier zip d’un modèle</translation>
    </message>
    <message>
        <source>Zip files (*.zip)</source>
        <translation>Fichiers zip (*.zip)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Back to the photos</source>
        <translation>Revenir aux photos</translation>
    </message>
    <message>
        <source>Back to the photos (Esc)</source>
        <translation>Revenir aux photos (Échap)</translation>
    </message>
    <message>
        <source>Add a model whose files you have</source>
        <translation>Ajouter un modèle dont vous avez les fichiers</translation>
    </message>
    <message>
        <source>From a folder…</source>
        <translation>D’un dossier…</translation>
    </message>
    <message>
        <source>From a zip file…</source>
        <translation>D’un fichier zip…</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>A model is what understands your photos and your words. A larger one finds more, and takes longer to look at your photos; search goes on with the present one until it has.</source>
        <translation>Un modèle est ce qui comprend vos photos et vos mots. Un plus grand trouve davantage et met plus longtemps à regarder vos photos ; la recherche continue avec l’actuel jusque-là.</translation>
    </message>
    <message>
        <source>Nothing is downloaded before you press a button, and nothing about your photos is ever sent.</source>
        <translation>Rien n’est téléchargé avant que vous n’appuyiez sur un bouton, et rien sur vos photos n’est jamais envoyé.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Sur cet ordinateur</translation>
    </message>
    <message>
        <source>To download</source>
        <translation>À télécharger</translation>
    </message>
</context>
<context>
    <name>ModelsPart</name>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>What understands your photos</source>
        <translation>Ce qui comprend vos photos</translation>
    </message>
    <message>
        <source>A larger model finds more and takes longer to look at your photos. On the page of models you can get others, measure them, and change to one.</source>
        <translation>Un modèle plus grand trouve davantage et met plus longtemps à regarder vos photos. La page des modèles permet d’en obtenir d’autres, de les mesurer et d’en changer.</translation>
    </message>
    <message>
        <source>Open the page of models</source>
        <translation>Ouvrir la page des modèles</translation>
    </message>
    <message>
        <source>{model} answers.</source>
        <translation>{model} répond.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Go to</source>
        <translation>Aller à</translation>
    </message>
    <message>
        <source>Go to a folder, a search, a command…</source>
        <translation>Aller à un dossier, une recherche, une commande…</translation>
    </message>
    <message>
        <source>What there is</source>
        <translation>Ce qu’il y a</translation>
    </message>
</context>
<context>
    <name>PhotoActions</name>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Search for words first, then mark what you meant.</source>
        <translation>Cherchez d’abord avec des mots, puis marquez ce que vous cherchiez.</translation>
    </message>
    <message>
        <source>{photos} left out; the files stay as they are.</source>
        <translation>{photos} laissées de côté ; les fichiers restent tels quels.</translation>
    </message>
    <message>
        <source>{folder} is left out; its files stay as they are.</source>
        <translation>{folder} est laissé de côté ; ses fichiers restent tels quels.</translation>
    </message>
    <message>
        <source>Move {photos} ({count} files) to the trash?</source>
        <translation>Mettre {photos} ({count} fichiers) à la corbeille ?</translation>
    </message>
    <message>
        <source>Move {photos} to the trash?</source>
        <translation>Mettre {photos} à la corbeille ?</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message>
        <source>Show what lies beside it</source>
        <translation>Montrer ce qui est à côté</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>Étoiles</translation>
    </message>
    <message>
        <source>Find similar</source>
        <translation>Trouver des photos semblables</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Regarder</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open with…</source>
        <translation>Ouvrir avec…</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Montrer dans le dossier</translation>
    </message>
    <message>
        <source>Photos of its day</source>
        <translation>Photos de ce jour</translation>
    </message>
    <message>
        <source>Photos in its folder</source>
        <translation>Photos de ce dossier</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorite</translation>
    </message>
    <message>
        <source>This is what I meant</source>
        <translation>C’est ce que je cherchais</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Mots-clés…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Copier le chemin</translation>
    </message>
    <message>
        <source>Copy to a folder…</source>
        <translation>Copier dans un dossier…</translation>
    </message>
    <message>
        <source>Leave out of PhotoSearch</source>
        <translation>Laisser hors de PhotoSearch</translation>
    </message>
    <message>
        <source>{photos} could not be moved to the trash and stay where they are.</source>
        <translation>{photos} n’ont pas pu être mises à la corbeille et restent où elles sont.</translation>
    </message>
    <message>
        <source>{photos} moved to the trash.</source>
        <translation>{photos} mises à la corbeille.</translation>
    </message>
    <message>
        <source>{photos} could not be put back: look for them in the trash.</source>
        <translation>{photos} n’ont pas pu être remises : cherchez-les dans la corbeille.</translation>
    </message>
    <message>
        <source>Select at most {n} photos to find similar ones.</source>
        <translation>Sélectionnez au plus {n} photos pour en trouver de semblables.</translation>
    </message>
    <message>
        <source>Select at most {n} photos to open them.</source>
        <translation>Sélectionnez au plus {n} photos pour les ouvrir.</translation>
    </message>
    <message>
        <source>This desktop offers no list of programs to pick from.</source>
        <translation>Ce bureau ne propose aucune liste de programmes à choisir.</translation>
    </message>
    <message>
        <source>No file manager answers: is one installed?</source>
        <translation>Aucun gestionnaire de fichiers ne répond : y en a-t-il un d’installé ?</translation>
    </message>
    <message>
        <source>Select at most {n} photos to copy them.</source>
        <translation>Sélectionnez au plus {n} photos pour les copier.</translation>
    </message>
    <message>
        <source>No program opens {name}.</source>
        <translation>Aucun programme n’ouvre {name}.</translation>
    </message>
    <message>
        <source>The file is not there now: connect its drive or folder.</source>
        <translation>Le fichier n’est pas là : connectez son disque ou son dossier.</translation>
    </message>
</context>
<context>
    <name>PhotoModel</name>
    <message>
        <source>Photo {row} of {count}</source>
        <translation>Photo {row} sur {count}</translation>
    </message>
</context>
<context>
    <name>PlaceMenu</name>
    <message>
        <source>Open this folder</source>
        <translation>Ouvrir ce dossier</translation>
    </message>
    <message>
        <source>Remove from PhotoSearch (no file is touched)</source>
        <translation>Retirer de PhotoSearch (aucun fichier n’est touché)</translation>
    </message>
    <message>
        <source>Leave out of PhotoSearch (no file is touched)</source>
        <translation>Laisser hors de PhotoSearch (aucun fichier n’est touché)</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Remove this search (no photo is touched)</source>
        <translation>Supprimer cette recherche (aucune photo n’est touchée)</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>{row} of {count}</source>
        <translation>{row} sur {count}</translation>
    </message>
    <message>
        <source>Draw a box around what you want to find; Enter takes all that shows.</source>
        <translation>Tracez un cadre autour de ce que vous cherchez ; Entrée prend tout ce qui se voit.</translation>
    </message>
    <message>
        <source>The photo is being read…</source>
        <translation>Lecture de la photo…</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>This photo is not in the library any more.</source>
        <translation>Cette photo n’est plus dans la bibliothèque.</translation>
    </message>
    <message>
        <source>Back to the photos</source>
        <translation>Revenir aux photos</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Photo suivante</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>Photo précédente</translation>
    </message>
    <message>
        <source>First photo</source>
        <translation>Première photo</translation>
    </message>
    <message>
        <source>Last photo</source>
        <translation>Dernière photo</translation>
    </message>
    <message>
        <source>Look closer</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Look from farther</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>The whole photo, or its own pixels</source>
        <translation>La photo entière ou sa taille réelle</translation>
    </message>
    <message>
        <source>Rotate the view</source>
        <translation>Pivoter la vue</translation>
    </message>
    <message>
        <source>Rotate it back</source>
        <translation>Pivoter en arrière</translation>
    </message>
    <message>
        <source>Search for a part of it</source>
        <translation>Rechercher une partie</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>Back to the photos (Esc)</source>
        <translation>Revenir aux photos (Échap)</translation>
    </message>
    <message>
        <source>Previous photo (←)</source>
        <translation>Photo précédente (←)</translation>
    </message>
    <message>
        <source>Next photo (→)</source>
        <translation>Photo suivante (→)</translation>
    </message>
    <message>
        <source>Rotate the view (R)</source>
        <translation>Pivoter la vue (R)</translation>
    </message>
    <message>
        <source>The whole photo, or its own pixels (Z)</source>
        <translation>La photo entière ou sa taille réelle (Z)</translation>
    </message>
    <message>
        <source>Search for a part of the photo (B)</source>
        <translation>Rechercher une partie de la photo (B)</translation>
    </message>
    <message>
        <source>Favourite (F)</source>
        <translation>Favorite (F)</translation>
    </message>
    <message>
        <source>Information (Ctrl+I)</source>
        <translation>Informations (Ctrl+I)</translation>
    </message>
    <message>
        <source>Full screen (F11)</source>
        <translation>Plein écran (F11)</translation>
    </message>
</context>
<context>
    <name>Privacy</name>
    <message>
        <source>Privacy</source>
        <translation>Confidentialité</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Since this window was opened. PhotoSearch connects to nobody by itself: only a model that you ask for on the page of models is downloaded. Photos, words and names never leave this computer.</source>
        <translation>Depuis l’ouverture de cette fenêtre. PhotoSearch ne se connecte à personne de lui-même : seul un modèle que vous demandez sur la page des modèles est téléchargé. Photos, mots et noms ne quittent jamais cet ordinateur.</translation>
    </message>
    <message>
        <source>What is stored</source>
        <translation>Ce qui est conservé</translation>
    </message>
    <message>
        <source>Open this folder</source>
        <translation>Ouvrir ce dossier</translation>
    </message>
    <message>
        <source>Only you can read this folder. Whoever deletes it, while PhotoSearch is closed, deletes everything that PhotoSearch knows; the photos stay as they are.</source>
        <translation>Vous seul pouvez lire ce dossier. Le supprimer quand PhotoSearch est fermé supprime tout ce que PhotoSearch sait ; les photos restent telles quelles.</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Recherches</translation>
    </message>
    <message>
        <source>Clear the history of searches</source>
        <translation>Effacer l’historique des recherches</translation>
    </message>
    <message>
        <source>What is known of your photos, and what you did with them</source>
        <translation>Ce qui est connu de vos photos, et ce que vous en avez fait</translation>
    </message>
    <message>
        <source>Small pictures of your photos</source>
        <translation>Petites images de vos photos</translation>
    </message>
    <message>
        <source>What makes searching quick</source>
        <translation>Ce qui rend la recherche rapide</translation>
    </message>
    <message>
        <source>Models that you added</source>
        <translation>Modèles que vous avez ajoutés</translation>
    </message>
    <message>
        <source>The words of your last searches are kept, to be offered again.</source>
        <translation>Les mots de vos dernières recherches sont gardés pour vous les proposer de nouveau.</translation>
    </message>
    <message>
        <source>No search is kept.</source>
        <translation>Aucune recherche n’est gardée.</translation>
    </message>
    <message>
        <source>0 connections</source>
        <translation>0 connexion</translation>
    </message>
    <message>
        <source>1 connection, to {hosts}</source>
        <translation>1 connexion, à {hosts}</translation>
    </message>
    <message>
        <source>{count} connections, to {hosts}</source>
        <translation>{count} connexions, à {hosts}</translation>
    </message>
</context>
<context>
    <name>ProblemModel</name>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Why it cannot be read</source>
        <translation>Pourquoi il est illisible</translation>
    </message>
</context>
<context>
    <name>ProblemsPage</name>
    <message>
        <source>Back to the photos</source>
        <translation>Revenir aux photos</translation>
    </message>
    <message>
        <source>Back to the photos (Esc)</source>
        <translation>Revenir aux photos (Échap)</translation>
    </message>
    <message>
        <source>They are tried again when they change. Double-click one to see it in its folder.</source>
        <translation>Ils sont réessayés quand ils changent. Un double-clic montre le fichier dans son dossier.</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Aucun problème</translation>
    </message>
    <message>
        <source>Files that cannot be read</source>
        <translation>Fichiers illisibles</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Describe a photo, such as: a dog in the snow</source>
        <translation>Décrivez une photo, par exemple : un chien dans la neige</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Enregistrer cette recherche</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>The library cannot be opened; the log says why.</source>
        <translation>La bibliothèque ne peut pas être ouverte ; le journal dit pourquoi.</translation>
    </message>
    <message>
        <source>That did not work; the log says why.</source>
        <translation>Cela n’a pas marché ; le journal dit pourquoi.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Parts of the settings</source>
        <translation>Parties des réglages</translation>
    </message>
    <message>
        <source>Back to the photos</source>
        <translation>Revenir aux photos</translation>
    </message>
    <message>
        <source>Back to the photos (Esc)</source>
        <translation>Revenir aux photos (Échap)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Places</source>
        <translation>Lieux</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Recherches enregistrées</translation>
    </message>
    <message>
        <source>Problems  {count}</source>
        <translation>Problèmes  {count}</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>Toutes les photos</translation>
    </message>
    <message>
        <source>Recently added</source>
        <translation>Ajoutées récemment</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favorites</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>non connecté</translation>
    </message>
</context>
<context>
    <name>SimilarHeader</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Retour (Échap)</translation>
    </message>
    <message>
        <source>Photos similar to {name}</source>
        <translation>Photos semblables à {name}</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Indexing</source>
        <translation>Indexation</translation>
    </message>
    <message>
        <source>Show which files, and why</source>
        <translation>Montrer quels fichiers, et pourquoi</translation>
    </message>
    <message>
        <source>Go on with indexing</source>
        <translation>Reprendre l’indexation</translation>
    </message>
    <message>
        <source>Pause indexing</source>
        <translation>Mettre l’indexation en pause</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Recent searches</source>
        <translation>Recherches récentes</translation>
    </message>
    <message>
        <source>Also: {examples}</source>
        <translation>Aussi : {examples}</translation>
    </message>
    <message>
        <source>{count} photos</source>
        <translation>{count} photos</translation>
    </message>
</context>
<context>
    <name>TagLine</name>
    <message>
        <source>holiday, -work takes “work” away</source>
        <translation>vacances, -travail retire « travail »</translation>
    </message>
    <message>
        <source>Tags of {photos}:</source>
        <translation>Mots-clés de {photos} :</translation>
    </message>
</context>
<context>
    <name>TaskLine</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancel: {name}</source>
        <translation>Annuler : {name}</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Waits until what was begun before is done.</source>
        <translation>Attend la fin de ce qui a commencé avant.</translation>
    </message>
    <message>
        <source>Asking for the files…</source>
        <translation>Demande des fichiers…</translation>
    </message>
    <message>
        <source>Copying and testing the model; a large one takes a minute…</source>
        <translation>Copie et test du modèle ; un grand prend une minute…</translation>
    </message>
    <message>
        <source>Looking whether the model works on this computer…</source>
        <translation>Vérification que le modèle fonctionne sur cet ordinateur…</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Suppression…</translation>
    </message>
    <message>
        <source>Testing and measuring; this takes some seconds…</source>
        <translation>Test et mesure ; cela prend quelques secondes…</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Folders that are searched</source>
        <translation>Dossiers parcourus</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lieux</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Informations</translation>
    </message>
    <message>
        <source>Best match first</source>
        <translation>Les meilleurs d’abord</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Les plus récentes d’abord</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Les plus anciennes d’abord</translation>
    </message>
    <message>
        <source>Last added first</source>
        <translation>Les dernières ajoutées d’abord</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Par nom</translation>
    </message>
    <message>
        <source>By folder</source>
        <translation>Par dossier</translation>
    </message>
    <message>
        <source>Whole photos</source>
        <translation>Photos entières</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Trier</translation>
    </message>
    <message>
        <source>In which order photos are shown</source>
        <translation>Dans quel ordre les photos sont montrées</translation>
    </message>
    <message>
        <source>Size of the photos</source>
        <translation>Taille des photos</translation>
    </message>
    <message>
        <source>Size of the photos (Ctrl and the wheel)</source>
        <translation>Taille des photos (Ctrl et la molette)</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modèles…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Réglages…</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>non connecté</translation>
    </message>
    <message>
        <source>Open this folder</source>
        <translation>Ouvrir ce dossier</translation>
    </message>
    <message>
        <source>Remove from PhotoSearch (no file is touched)</source>
        <translation>Retirer de PhotoSearch (aucun fichier n’est touché)</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Open PhotoSearch</source>
        <translation>Ouvrir PhotoSearch</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>Rechercher…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>PhotoSearch goes on in the tray</source>
        <translation>PhotoSearch continue dans la zone de notification</translation>
    </message>
    <message>
        <source>Its icon there brings the window back, and ends the program.</source>
        <translation>Son icône y ramène la fenêtre et termine le programme.</translation>
    </message>
</context>
<context>
    <name>TypeAhead</name>
    <message>
        <source>No name here begins with “{letters}”</source>
        <translation>Ici, aucun nom ne commence par « {letters} »</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Find your photos by describing them</source>
        <translation>Trouvez vos photos en les décrivant</translation>
    </message>
    <message>
        <source>Choose a folder with your photos, or drop one here. You can search as soon as the first photos appear.</source>
        <translation>Choisissez un dossier de photos, ou déposez-en un ici. Vous pouvez chercher dès que les premières photos apparaissent.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Choisir un dossier…</translation>
    </message>
    <message>
        <source>Everything stays on this computer: no account, no upload, no connection. Your photos are only read, never changed.</source>
        <translation>Tout reste sur cet ordinateur : pas de compte, pas d’envoi, pas de connexion. Vos photos sont seulement lues, jamais modifiées.</translation>
    </message>
</context>
</TS>
