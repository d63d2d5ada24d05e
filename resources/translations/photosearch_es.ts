<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
<context>
    <name></name>
    <message>
        <source>{named} and {count} more</source>
        <translation>{named} y {count} más</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>Answers your searches</source>
        <translation>Responde a sus búsquedas</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>Preparándose</translation>
    </message>
    <message>
        <source>Came with PhotoSearch</source>
        <translation>Vino con PhotoSearch</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>En el disco</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Has looked at {ready} of {all} so far; the others cannot be found yet.</source>
        <translation>Ha mirado {ready} de {all} hasta ahora; las demás aún no se pueden encontrar.</translation>
    </message>
    <message>
        <source>Goes on answering until “{wanted}” has looked at all photos.</source>
        <translation>Sigue respondiendo hasta que «{wanted}» haya mirado todas las fotos.</translation>
    </message>
    <message>
        <source>Has looked at all your photos: search changes to it at once.</source>
        <translation>Ha mirado todas sus fotos: la búsqueda pasa a él de inmediato.</translation>
    </message>
    <message>
        <source>Has looked at {ready} of {all}; it answers when it has seen the rest.</source>
        <translation>Ha mirado {ready} de {all}; responderá cuando haya visto el resto.</translation>
    </message>
    <message>
        <source>Has to look at {lacking} first; search goes on meanwhile.</source>
        <translation>Antes tiene que mirar {lacking}; mientras tanto la búsqueda sigue.</translation>
    </message>
    <message>
        <source>{ready} of {all} are ready. Searches go on with “{answering}” meanwhile.</source>
        <translation>{ready} de {all} están listas. Mientras tanto busca «{answering}».</translation>
    </message>
    <message>
        <source>Indexing is paused: it goes on when you say so below.</source>
        <translation>La indexación está en pausa: sigue cuando usted lo diga abajo.</translation>
    </message>
    <message>
        <source>Indexing has stopped for the moment.</source>
        <translation>La indexación está detenida por el momento.</translation>
    </message>
    <message>
        <source>{away} are on drives that are not connected: it will wait for those.</source>
        <translation>{away} están en unidades no conectadas: las esperará.</translation>
    </message>
    <message>
        <source>It waits for {away} on drives that are not connected. Connect them, or use it now: these are found again once they have been looked at.</source>
        <translation>Espera {away} de unidades no conectadas. Conéctelas o úselo ya: se encontrarán de nuevo cuando se hayan mirado.</translation>
    </message>
    <message>
        <source>Keep using this one</source>
        <translation>Seguir con este</translation>
    </message>
    <message>
        <source>Use now</source>
        <translation>Usar ya</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>Volver a él</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usar</translation>
    </message>
    <message>
        <source>Test on this computer</source>
        <translation>Probar en este equipo</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Quitar…</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>For research only: not for everyday use, not at work.</source>
        <translation>Solo para investigación: no para el uso diario ni para el trabajo.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Must be imported by hand, because {reason}: get its files yourself, then choose “Import” above.</source>
        <translation>Hay que importarlo a mano, porque {reason}: consiga usted los archivos y elija «Importar» arriba.</translation>
    </message>
    <message>
        <source>Download ({size})</source>
        <translation>Descargar ({size})</translation>
    </message>
    <message>
        <source>Comes from {host}.</source>
        <translation>Viene de {host}.</translation>
    </message>
    <message>
        <source>Everything is here: testing the model…</source>
        <translation>Ya está todo: probando el modelo…</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
    <message>
        <source>{size}/s</source>
        <translation>{size}/s</translation>
    </message>
    <message>
        <source>waiting for the connection…</source>
        <translation>esperando la conexión…</translation>
    </message>
    <message>
        <source>“{name}” is on this computer, and works. Choose “Use” to search with it.</source>
        <translation>«{name}» está en este equipo y funciona. Elija «Usar» para buscar con él.</translation>
    </message>
    <message>
        <source>Stopped. Downloading it again goes on from there.</source>
        <translation>Detenida. Al descargar de nuevo, continúa desde ahí.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
    <message>
        <source>{pace} photos a second, once they are read</source>
        <translation>{pace} fotos por segundo, una vez leídas</translation>
    </message>
    <message>
        <source>{ms} ms for a query</source>
        <translation>{ms} ms por búsqueda</translation>
    </message>
    <message>
        <source>{size} of memory at most</source>
        <translation>{size} de memoria como máximo</translation>
    </message>
    <message>
        <source>It works on this computer: {figures}. Measured beside the indexing, which slows it.</source>
        <translation>Funciona en este equipo: {figures}. Medido junto a la indexación, que lo frena.</translation>
    </message>
    <message>
        <source>It works on this computer: {figures}.</source>
        <translation>Funciona en este equipo: {figures}.</translation>
    </message>
    <message>
        <source>Remove “{name}” from this computer? That frees {size}, and it forgets what it has seen; your photos stay as they are.</source>
        <translation>¿Quitar «{name}» de este equipo? Libera {size} y olvida lo que ha visto; sus fotos quedan como están.</translation>
    </message>
    <message>
        <source>many languages</source>
        <translation>muchos idiomas</translation>
    </message>
    <message>
        <source>Smallest</source>
        <translation>El más pequeño</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>Recomendado</translation>
    </message>
    <message>
        <source>Finds best</source>
        <translation>El que mejor encuentra</translation>
    </message>
    <message>
        <source>Many languages</source>
        <translation>Muchos idiomas</translation>
    </message>
    <message>
        <source>For graphics cards</source>
        <translation>Para tarjetas gráficas</translation>
    </message>
    <message>
        <source>Research only</source>
        <translation>Solo investigación</translation>
    </message>
    <message>
        <source>Mark photos in a search with M, and this says how many of them it finds.</source>
        <translation>Marque fotos de una búsqueda con M, y aquí verá cuántas encuentra.</translation>
    </message>
    <message>
        <source>Of what you marked for {count} searches it finds {share} % among the first ten.</source>
        <translation>De lo que marcó para {count} búsquedas encuentra el {share} % entre las diez primeras.</translation>
    </message>
    <message>
        <source>Of what you marked for one search it finds {share} % among the first ten.</source>
        <translation>De lo que marcó para una búsqueda encuentra el {share} % entre las diez primeras.</translation>
    </message>
    <message>
        <source>1 photo</source>
        <translation>1 foto</translation>
    </message>
    <message>
        <source>{count} photos</source>
        <translation>{count} fotos</translation>
    </message>
    <message>
        <source>in a folder that is not connected</source>
        <translation>en una carpeta no conectada</translation>
    </message>
    <message>
        <source>{width} × {height}, {format}</source>
        <translation>{width} × {height}, {format}</translation>
    </message>
    <message>
        <source>Its folder is not connected</source>
        <translation>Su carpeta no está conectada</translation>
    </message>
    <message>
        <source>1 copy elsewhere</source>
        <translation>1 copia más</translation>
    </message>
    <message>
        <source>{count} copies elsewhere</source>
        <translation>{count} copias más</translation>
    </message>
    <message>
        <source>{photos}, most similar first</source>
        <translation>{photos}, las más parecidas primero</translation>
    </message>
    <message>
        <source>1 match</source>
        <translation>1 resultado</translation>
    </message>
    <message>
        <source>{count} matches</source>
        <translation>{count} resultados</translation>
    </message>
    <message>
        <source>{count} matches, best first</source>
        <translation>{count} resultados, los mejores primero</translation>
    </message>
    <message>
        <source>searched {share} %, newest first</source>
        <translation>buscado el {share} %, lo más nuevo primero</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>{count} seleccionadas</translation>
    </message>
    <message>
        <source>Your photos are on their way</source>
        <translation>Sus fotos están en camino</translation>
    </message>
    <message>
        <source>The first ones appear here in a moment.</source>
        <translation>Las primeras aparecerán aquí enseguida.</translation>
    </message>
    <message>
        <source>No photo can be shown</source>
        <translation>No se puede mostrar ninguna foto</translation>
    </message>
    <message>
        <source>The line below leads to the reasons.</source>
        <translation>La línea de abajo lleva a los motivos.</translation>
    </message>
    <message>
        <source>No photos here yet</source>
        <translation>Aún no hay fotos</translation>
    </message>
    <message>
        <source>Photos appear when they are put into your folders.</source>
        <translation>Las fotos aparecen cuando están en sus carpetas.</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Aún no hay nada</translation>
    </message>
    <message>
        <source>Your photos are still being indexed.</source>
        <translation>Sus fotos se están indexando.</translation>
    </message>
    <message>
        <source>No photos in this folder</source>
        <translation>No hay fotos en esta carpeta</translation>
    </message>
    <message>
        <source>Photos appear when they are put into it.</source>
        <translation>Las fotos aparecen cuando están en ella.</translation>
    </message>
    <message>
        <source>No photo fits</source>
        <translation>Ninguna foto coincide</translation>
    </message>
    <message>
        <source>Take a condition away, or press Esc to see all photos.</source>
        <translation>Quite una condición o pulse Esc para ver todas las fotos.</translation>
    </message>
    <message>
        <source>Take a condition away, try other words, or press Esc to see all photos.</source>
        <translation>Quite una condición, pruebe otras palabras o pulse Esc para ver todas las fotos.</translation>
    </message>
    <message>
        <source>No similar photos</source>
        <translation>No hay fotos parecidas</translation>
    </message>
    <message>
        <source>Press Esc to go back.</source>
        <translation>Pulse Esc para volver.</translation>
    </message>
    <message>
        <source>No favourites yet</source>
        <translation>Aún no hay favoritas</translation>
    </message>
    <message>
        <source>Mark a photo with F, and it appears here.</source>
        <translation>Marque una foto con F y aparecerá aquí.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>Try other words, or press Esc to see all photos.</source>
        <translation>Pruebe otras palabras o pulse Esc para ver todas las fotos.</translation>
    </message>
    <message>
        <source>Looking for photos…</source>
        <translation>Buscando fotos…</translation>
    </message>
    <message>
        <source>Indexing: {done} of {total} photos</source>
        <translation>Indexando: {done} de {total} fotos</translation>
    </message>
    <message>
        <source>Paused at {done} of {total} photos</source>
        <translation>En pausa: {done} de {total} fotos</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Indexing has stopped at {done} of {total} photos</source>
        <translation>La indexación se detuvo en {done} de {total} fotos</translation>
    </message>
    <message>
        <source>{name} waits for {n} photos that are not connected</source>
        <translation>{name} espera {n} fotos que no están conectadas</translation>
    </message>
    <message>
        <source>The new model</source>
        <translation>El modelo nuevo</translation>
    </message>
    <message>
        <source>Preparing the new model: {n} photos to go</source>
        <translation>Preparando el modelo nuevo: faltan {n} fotos</translation>
    </message>
    <message>
        <source>Searching with {old}; {ready} of {total} photos are ready for {new}</source>
        <translation>Busca {old}; {ready} de {total} fotos están listas para {new}</translation>
    </message>
    <message>
        <source>{speed} photos/s</source>
        <translation>{speed} fotos/s</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>queda menos de un minuto</translation>
    </message>
    <message>
        <source>about 1 minute left</source>
        <translation>queda cerca de 1 minuto</translation>
    </message>
    <message>
        <source>about {count} minutes left</source>
        <translation>quedan unos {count} minutos</translation>
    </message>
    <message>
        <source>about 1 hour left</source>
        <translation>queda cerca de 1 hora</translation>
    </message>
    <message>
        <source>about {count} hours left</source>
        <translation>quedan unas {count} horas</translation>
    </message>
    <message>
        <source>1 file cannot be read</source>
        <translation>1 archivo no se puede leer</translation>
    </message>
    <message>
        <source>{count} files cannot be read</source>
        <translation>{count} archivos no se pueden leer</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>no conectada</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>The search failed; the reason is in the log.</source>
        <translation>La búsqueda falló; el motivo está en el registro.</translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>Appearance</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>Amplio</translation>
    </message>
    <message>
        <source>Compact: more fits on the screen</source>
        <translation>Compacto: cabe más en la pantalla</translation>
    </message>
    <message>
        <source>Closing the window</source>
        <translation>Al cerrar la ventana</translation>
    </message>
    <message>
        <source>Go on in the tray</source>
        <translation>Seguir en la bandeja</translation>
    </message>
    <message>
        <source>Indexing goes on meanwhile. “Quit” in the tray&apos;s menu ends it.</source>
        <translation>La indexación continúa mientras tanto. «Salir» en el menú de la bandeja la termina.</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>That is only the address of a picture, and nothing is fetched from the network: copy the picture itself.</source>
        <translation>Eso es solo la dirección de una imagen, y no se trae nada de la red: copie la propia imagen.</translation>
    </message>
    <message>
        <source>That is no picture and no folder: drop or paste one of these.</source>
        <translation>Eso no es una imagen ni una carpeta: suelte o pegue una de las dos.</translation>
    </message>
    <message>
        <source>“{name}” is saved.</source>
        <translation>«{name}» se ha guardado.</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>carpeta</translation>
    </message>
    <message>
        <source>saved search</source>
        <translation>búsqueda guardada</translation>
    </message>
    <message>
        <source>search</source>
        <translation>búsqueda</translation>
    </message>
    <message>
        <source>command</source>
        <translation>orden</translation>
    </message>
    <message>
        <source>search for this</source>
        <translation>buscar esto</translation>
    </message>
</context>
<context>
    <name>BatteryPause</name>
    <message>
        <source>Indexing waits while this computer runs on battery; it goes on by itself when the computer is plugged in.</source>
        <translation>La indexación espera mientras el equipo funciona con batería; sigue sola al enchufarlo.</translation>
    </message>
</context>
<context>
    <name>Browsing</name>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Less</source>
        <translation>Menos</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Photos that are ready for this model</source>
        <translation>Fotos listas para este modelo</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservar</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Parts of the search</source>
        <translation>Partes de la búsqueda</translation>
    </message>
    <message>
        <source>Name of the saved search</source>
        <translation>Nombre de la búsqueda guardada</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Guardar esta búsqueda</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Borrar todo</translation>
    </message>
    <message>
        <source>like {photos}</source>
        <translation>como {photos}</translation>
    </message>
    <message>
        <source>like {name}</source>
        <translation>como {name}</translation>
    </message>
    <message>
        <source>like a picture</source>
        <translation>como una imagen</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoritas</translation>
    </message>
    <message>
        <source>Take “{part}” away</source>
        <translation>Quitar «{part}»</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>{photos} copied, then it ended ({reason}): make room or choose another folder.</source>
        <translation>{photos} copiadas y ahí terminó ({reason}): libere espacio o elija otra carpeta.</translation>
    </message>
    <message>
        <source>{photos} copied.</source>
        <translation>{photos} copiadas.</translation>
    </message>
    <message>
        <source>Copying {done} of {count}…</source>
        <translation>Copiando {done} de {count}…</translation>
    </message>
</context>
<context>
    <name>Filmstrip</name>
    <message>
        <source>Filmstrip</source>
        <translation>Tira de fotos</translation>
    </message>
</context>
<context>
    <name>FolderCard</name>
    <message>
        <source>Stop searching {folder}? Its files stay as they are. What is known of its photos is forgotten, and found out anew if you add it again.</source>
        <translation>¿Dejar de buscar en {folder}? Sus archivos quedan como están. Lo que se sabe de sus fotos se olvida y se averigua de nuevo si la añade otra vez.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Stop searching it</source>
        <translation>Dejar de buscar en ella</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>no conectada</translation>
    </message>
</context>
<context>
    <name>FoldersPart</name>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>Folders that are searched</source>
        <translation>Carpetas en las que se busca</translation>
    </message>
    <message>
        <source>Another PhotoSearch does the indexing; folders can be changed there.</source>
        <translation>Otro PhotoSearch está indexando; las carpetas se cambian allí.</translation>
    </message>
    <message>
        <source>There are none yet.</source>
        <translation>Aún no hay ninguna.</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Añadir una carpeta…</translation>
    </message>
    <message>
        <source>What is left out</source>
        <translation>Lo que se deja fuera</translation>
    </message>
    <message>
        <source>Patterns of what is left out</source>
        <translation>Patrones de lo que se deja fuera</translation>
    </message>
    <message>
        <source>One pattern a line: the name of a file or a folder, such as *.png or backup, or a place within a folder, such as scans/old. The star stands for any letters, the question mark for one.</source>
        <translation>Un patrón por línea: el nombre de un archivo o una carpeta, como *.png o copias, o un lugar dentro de una carpeta, como escaneos/viejos. El asterisco vale por cualquier texto, la interrogación por una letra.</translation>
    </message>
    <message>
        <source>Leave out pictures smaller than</source>
        <translation>Dejar fuera imágenes menores de</translation>
    </message>
    <message>
        <source> pixels</source>
        <translation> píxeles</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>What counts is the longer side. Icons and buttons are small pictures.</source>
        <translation>Cuenta el lado más largo. Los iconos y botones son imágenes pequeñas.</translation>
    </message>
    <message>
        <source>Look into hidden folders</source>
        <translation>Mirar en carpetas ocultas</translation>
    </message>
    <message>
        <source>Folders whose names begin with a dot; programs keep their own there.</source>
        <translation>Carpetas cuyo nombre empieza por un punto; los programas guardan allí lo suyo.</translation>
    </message>
    <message>
        <source>You have also left out:</source>
        <translation>También ha dejado fuera:</translation>
    </message>
</context>
<context>
    <name>FullPictures</name>
    <message>
        <source>This photo is not in the library any more.</source>
        <translation>Esta foto ya no está en la biblioteca.</translation>
    </message>
    <message>
        <source>Only the small picture is here: connect the drive of the photo&apos;s folder.</source>
        <translation>Aquí solo está la imagen pequeña: conecte la unidad de la carpeta de la foto.</translation>
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
        <translation>Indexación</translation>
    </message>
    <message>
        <source>How hard it works</source>
        <translation>Cuánto trabaja</translation>
    </message>
    <message>
        <source>Share of the time</source>
        <translation>Parte del tiempo</translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation>{share} %</translation>
    </message>
    <message>
        <source>With less, indexing takes longer, and the computer stays cooler and quieter. While you type or scroll it gives way in any case.</source>
        <translation>Con menos, la indexación tarda más y el equipo está más fresco y silencioso. Mientras usted escribe o se desplaza, cede el paso en todo caso.</translation>
    </message>
    <message>
        <source>Wait while the computer runs on battery</source>
        <translation>Esperar mientras el equipo funciona con batería</translation>
    </message>
    <message>
        <source>Indexing goes on by itself when the computer is plugged in.</source>
        <translation>La indexación sigue sola al enchufar el equipo.</translation>
    </message>
    <message>
        <source>Processes and threads</source>
        <translation>Procesos e hilos</translation>
    </message>
    <message>
        <source>Processes that read pictures</source>
        <translation>Procesos que leen imágenes</translation>
    </message>
    <message>
        <source>Threads that look at pictures</source>
        <translation>Hilos que miran imágenes</translation>
    </message>
    <message>
        <source>These two hold from the next start of PhotoSearch on.</source>
        <translation>Estos dos valen desde el próximo inicio de PhotoSearch.</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Information</source>
        <translation>Información</translation>
    </message>
    <message>
        <source>{photos} selected</source>
        <translation>{photos} seleccionadas</translation>
    </message>
    <message>
        <source>Choose a photo to see what is known of it.</source>
        <translation>Elija una foto para ver lo que se sabe de ella.</translation>
    </message>
    <message>
        <source>{width} × {height} pixels, {format}, {bytes}</source>
        <translation>{width} × {height} píxeles, {format}, {bytes}</translation>
    </message>
    <message>
        <source>{folder} (not connected)</source>
        <translation>{folder} (no conectada)</translation>
    </message>
    <message>
        <source>Why it is here</source>
        <translation>Por qué está aquí</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Tomada</translation>
    </message>
    <message>
        <source>Date of the file</source>
        <translation>Fecha del archivo</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>Estrellas</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorita</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Objetivo</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Exposición</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Also in</source>
        <translation>También en</translation>
    </message>
    <message>
        <source>It looks like “{words}”: similarity {similarity} of 1.</source>
        <translation>Se parece a «{words}»: similitud {similarity} de 1.</translation>
    </message>
    <message>
        <source>It looks like the photo that was asked for: similarity {similarity} of 1.</source>
        <translation>Se parece a la foto buscada: similitud {similarity} de 1.</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>A key that works everywhere is up to your desktop: let it run the command photosearch --palette, which brings this window to the front and offers all searches, folders and commands.</source>
        <translation>Una tecla que funcione en todas partes depende de su escritorio: haga que ejecute la orden photosearch --palette, que trae esta ventana al frente y ofrece todas las búsquedas, carpetas y órdenes.</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Idioma de la ventana</translation>
    </message>
    <message>
        <source>It holds from the next start of PhotoSearch on. In which languages photos can be searched is up to the model.</source>
        <translation>Vale desde el próximo inicio de PhotoSearch. En qué idiomas se puede buscar depende del modelo.</translation>
    </message>
</context>
<context>
    <name>LeftOut</name>
    <message>
        <source>Search it again</source>
        <translation>Buscar ahí de nuevo</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Go to…</source>
        <translation>Ir a…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Seleccionar todo</translation>
    </message>
    <message>
        <source>Select none</source>
        <translation>No seleccionar nada</translation>
    </message>
    <message>
        <source>Select the others</source>
        <translation>Seleccionar las demás</translation>
    </message>
    <message>
        <source>Larger photos</source>
        <translation>Fotos más grandes</translation>
    </message>
    <message>
        <source>Smaller photos</source>
        <translation>Fotos más pequeñas</translation>
    </message>
    <message>
        <source>Photos of the usual size</source>
        <translation>Fotos del tamaño habitual</translation>
    </message>
    <message>
        <source>Look for a copied picture</source>
        <translation>Buscar una imagen copiada</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Añadir una carpeta…</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modelos…</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Información</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Ajustes…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Choose a folder with photos</source>
        <translation>Elija una carpeta con fotos</translation>
    </message>
    <message>
        <source>“{name}” is removed.</source>
        <translation>«{name}» se ha quitado.</translation>
    </message>
    <message>
        <source>Choose a folder for the copies</source>
        <translation>Elija una carpeta para las copias</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Indexing is done by another PhotoSearch; this window only searches.</source>
        <translation>Otro PhotoSearch indexa; esta ventana solo busca.</translation>
    </message>
    <message>
        <source>Your library cannot be opened</source>
        <translation>No se puede abrir su biblioteca</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>{photos} marked as favourite.</source>
        <translation>{photos} marcadas como favoritas.</translation>
    </message>
    <message>
        <source>{photos} no longer marked as favourite.</source>
        <translation>{photos} ya no son favoritas.</translation>
    </message>
    <message>
        <source>{photos}: {stars}</source>
        <translation>{photos}: {stars}</translation>
    </message>
    <message>
        <source>{photos}: no stars</source>
        <translation>{photos}: sin estrellas</translation>
    </message>
    <message>
        <source>{photos} noted as what “{words}” means.</source>
        <translation>{photos} anotadas como lo que significa «{words}».</translation>
    </message>
    <message>
        <source>{photos} no longer noted as what “{words}” means.</source>
        <translation>{photos} ya no anotadas como lo que significa «{words}».</translation>
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
        <translation>No funcionó; el registro dice por qué.</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>All models on the list are on this computer.</source>
        <translation>Todos los modelos de la lista están en este equipo.</translation>
    </message>
    <message>
        <source>Another PhotoSearch is indexing this library: choose and remove models there.</source>
        <translation>Otro PhotoSearch indexa esta biblioteca: elija y quite modelos allí.</translation>
    </message>
    <message>
        <source>This window was started with one model and no other: start it without --model to choose here.</source>
        <translation>Esta ventana se inició con un solo modelo: iníciela sin --model para elegir aquí.</translation>
    </message>
    <message>
        <source>Choose the folder of a model</source>
        <translation>Elija la carpeta de un modelo</translation>
    </message>
    <message>
        <source>Choose the zip file of a model</source>
        <translation>Elija el archivo zip de un modelo</translation>
    </message>
    <message>
        <source>Zip files (*.zip)</source>
        <translation>Archivos zip (*.zip)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Back to the photos</source>
        <translation>Volver a las fotos</translation>
    </message>
    <message>
        <source>Back to the photos (Esc)</source>
        <translation>Volver a las fotos (Esc)</translation>
    </message>
    <message>
        <source>Add a model whose files you have</source>
        <translation>Añadir un modelo cuyos archivos ya tiene</translation>
    </message>
    <message>
        <source>From a folder…</source>
        <translation>De una carpeta…</translation>
    </message>
    <message>
        <source>From a zip file…</source>
        <translation>De un archivo zip…</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>A model is what understands your photos and your words. A larger one finds more, and takes longer to look at your photos; search goes on with the present one until it has.</source>
        <translation>Un modelo es lo que entiende sus fotos y sus palabras. Uno mayor encuentra más y tarda más en mirar sus fotos; la búsqueda sigue con el actual hasta entonces.</translation>
    </message>
    <message>
        <source>Nothing is downloaded before you press a button, and nothing about your photos is ever sent.</source>
        <translation>No se descarga nada antes de que pulse un botón, y nunca se envía nada sobre sus fotos.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>En este equipo</translation>
    </message>
    <message>
        <source>To download</source>
        <translation>Para descargar</translation>
    </message>
</context>
<context>
    <name>ModelsPart</name>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>What understands your photos</source>
        <translation>Lo que entiende sus fotos</translation>
    </message>
    <message>
        <source>A larger model finds more and takes longer to look at your photos. On the page of models you can get others, measure them, and change to one.</source>
        <translation>Un modelo mayor encuentra más y tarda más en mirar sus fotos. En la página de modelos puede conseguir otros, medirlos y cambiar a uno.</translation>
    </message>
    <message>
        <source>Open the page of models</source>
        <translation>Abrir la página de modelos</translation>
    </message>
    <message>
        <source>{model} answers.</source>
        <translation>Responde {model}.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Go to</source>
        <translation>Ir a</translation>
    </message>
    <message>
        <source>Go to a folder, a search, a command…</source>
        <translation>Ir a una carpeta, una búsqueda, una orden…</translation>
    </message>
    <message>
        <source>What there is</source>
        <translation>Lo que hay</translation>
    </message>
</context>
<context>
    <name>PhotoActions</name>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Search for words first, then mark what you meant.</source>
        <translation>Busque primero con palabras y marque después lo que buscaba.</translation>
    </message>
    <message>
        <source>{photos} left out; the files stay as they are.</source>
        <translation>{photos} fuera; los archivos quedan como están.</translation>
    </message>
    <message>
        <source>{folder} is left out; its files stay as they are.</source>
        <translation>{folder} queda fuera; sus archivos quedan como están.</translation>
    </message>
    <message>
        <source>Move {photos} ({count} files) to the trash?</source>
        <translation>¿Mover {photos} ({count} archivos) a la papelera?</translation>
    </message>
    <message>
        <source>Move {photos} to the trash?</source>
        <translation>¿Mover {photos} a la papelera?</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>Mover a la papelera</translation>
    </message>
    <message>
        <source>Show what lies beside it</source>
        <translation>Mostrar lo que hay al lado</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>Estrellas</translation>
    </message>
    <message>
        <source>Find similar</source>
        <translation>Buscar parecidas</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Mirar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open with…</source>
        <translation>Abrir con…</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Photos of its day</source>
        <translation>Fotos de ese día</translation>
    </message>
    <message>
        <source>Photos in its folder</source>
        <translation>Fotos de esa carpeta</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorita</translation>
    </message>
    <message>
        <source>This is what I meant</source>
        <translation>Esto es lo que buscaba</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Etiquetas…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Copiar la ruta</translation>
    </message>
    <message>
        <source>Copy to a folder…</source>
        <translation>Copiar a una carpeta…</translation>
    </message>
    <message>
        <source>Leave out of PhotoSearch</source>
        <translation>Dejar fuera de PhotoSearch</translation>
    </message>
    <message>
        <source>{photos} could not be moved to the trash and stay where they are.</source>
        <translation>{photos} no se pudieron mover a la papelera y se quedan donde están.</translation>
    </message>
    <message>
        <source>{photos} moved to the trash.</source>
        <translation>{photos} en la papelera.</translation>
    </message>
    <message>
        <source>{photos} could not be put back: look for them in the trash.</source>
        <translation>{photos} no se pudieron devolver: búsquelas en la papelera.</translation>
    </message>
    <message>
        <source>Select at most {n} photos to find similar ones.</source>
        <translation>Seleccione como máximo {n} fotos para buscar parecidas.</translation>
    </message>
    <message>
        <source>Select at most {n} photos to open them.</source>
        <translation>Seleccione como máximo {n} fotos para abrirlas.</translation>
    </message>
    <message>
        <source>This desktop offers no list of programs to pick from.</source>
        <translation>Este escritorio no ofrece ninguna lista de programas entre los que elegir.</translation>
    </message>
    <message>
        <source>No file manager answers: is one installed?</source>
        <translation>No responde ningún gestor de archivos: ¿hay alguno instalado?</translation>
    </message>
    <message>
        <source>Select at most {n} photos to copy them.</source>
        <translation>Seleccione como máximo {n} fotos para copiarlas.</translation>
    </message>
    <message>
        <source>No program opens {name}.</source>
        <translation>Ningún programa abre {name}.</translation>
    </message>
    <message>
        <source>The file is not there now: connect its drive or folder.</source>
        <translation>El archivo no está ahora: conecte su unidad o su carpeta.</translation>
    </message>
</context>
<context>
    <name>PhotoModel</name>
    <message>
        <source>Photo {row} of {count}</source>
        <translation>Foto {row} de {count}</translation>
    </message>
</context>
<context>
    <name>PlaceMenu</name>
    <message>
        <source>Open this folder</source>
        <translation>Abrir esta carpeta</translation>
    </message>
    <message>
        <source>Remove from PhotoSearch (no file is touched)</source>
        <translation>Quitar de PhotoSearch (no se toca ningún archivo)</translation>
    </message>
    <message>
        <source>Leave out of PhotoSearch (no file is touched)</source>
        <translation>Dejar fuera de PhotoSearch (no se toca ningún archivo)</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Cambiar el nombre</translation>
    </message>
    <message>
        <source>Remove this search (no photo is touched)</source>
        <translation>Quitar esta búsqueda (no se toca ninguna foto)</translation>
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
        <translation>{row} de {count}</translation>
    </message>
    <message>
        <source>Draw a box around what you want to find; Enter takes all that shows.</source>
        <translation>Dibuje un marco alrededor de lo que busca; Intro toma todo lo que se ve.</translation>
    </message>
    <message>
        <source>The photo is being read…</source>
        <translation>Leyendo la foto…</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>This photo is not in the library any more.</source>
        <translation>Esta foto ya no está en la biblioteca.</translation>
    </message>
    <message>
        <source>Back to the photos</source>
        <translation>Volver a las fotos</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Foto siguiente</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>Foto anterior</translation>
    </message>
    <message>
        <source>First photo</source>
        <translation>Primera foto</translation>
    </message>
    <message>
        <source>Last photo</source>
        <translation>Última foto</translation>
    </message>
    <message>
        <source>Look closer</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Look from farther</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>The whole photo, or its own pixels</source>
        <translation>La foto entera o su tamaño original</translation>
    </message>
    <message>
        <source>Rotate the view</source>
        <translation>Girar la vista</translation>
    </message>
    <message>
        <source>Rotate it back</source>
        <translation>Girar al revés</translation>
    </message>
    <message>
        <source>Search for a part of it</source>
        <translation>Buscar una parte</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Back to the photos (Esc)</source>
        <translation>Volver a las fotos (Esc)</translation>
    </message>
    <message>
        <source>Previous photo (←)</source>
        <translation>Foto anterior (←)</translation>
    </message>
    <message>
        <source>Next photo (→)</source>
        <translation>Foto siguiente (→)</translation>
    </message>
    <message>
        <source>Rotate the view (R)</source>
        <translation>Girar la vista (R)</translation>
    </message>
    <message>
        <source>The whole photo, or its own pixels (Z)</source>
        <translation>La foto entera o su tamaño original (Z)</translation>
    </message>
    <message>
        <source>Search for a part of the photo (B)</source>
        <translation>Buscar una parte de la foto (B)</translation>
    </message>
    <message>
        <source>Favourite (F)</source>
        <translation>Favorita (F)</translation>
    </message>
    <message>
        <source>Information (Ctrl+I)</source>
        <translation>Información (Ctrl+I)</translation>
    </message>
    <message>
        <source>Full screen (F11)</source>
        <translation>Pantalla completa (F11)</translation>
    </message>
</context>
<context>
    <name>Privacy</name>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Since this window was opened. PhotoSearch connects to nobody by itself: only a model that you ask for on the page of models is downloaded. Photos, words and names never leave this computer.</source>
        <translation>Desde que se abrió esta ventana. PhotoSearch no se conecta con nadie por sí mismo: solo se descarga un modelo que usted pida en la página de modelos. Fotos, palabras y nombres nunca salen de este equipo.</translation>
    </message>
    <message>
        <source>What is stored</source>
        <translation>Lo que se guarda</translation>
    </message>
    <message>
        <source>Open this folder</source>
        <translation>Abrir esta carpeta</translation>
    </message>
    <message>
        <source>Only you can read this folder. Whoever deletes it, while PhotoSearch is closed, deletes everything that PhotoSearch knows; the photos stay as they are.</source>
        <translation>Solo usted puede leer esta carpeta. Quien la borra con PhotoSearch cerrado borra todo lo que PhotoSearch sabe; las fotos quedan como están.</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Búsquedas</translation>
    </message>
    <message>
        <source>Clear the history of searches</source>
        <translation>Borrar el historial de búsquedas</translation>
    </message>
    <message>
        <source>What is known of your photos, and what you did with them</source>
        <translation>Lo que se sabe de sus fotos y lo que hizo con ellas</translation>
    </message>
    <message>
        <source>Small pictures of your photos</source>
        <translation>Imágenes pequeñas de sus fotos</translation>
    </message>
    <message>
        <source>What makes searching quick</source>
        <translation>Lo que hace rápida la búsqueda</translation>
    </message>
    <message>
        <source>Models that you added</source>
        <translation>Modelos que usted añadió</translation>
    </message>
    <message>
        <source>The words of your last searches are kept, to be offered again.</source>
        <translation>Las palabras de sus últimas búsquedas se guardan para ofrecerlas de nuevo.</translation>
    </message>
    <message>
        <source>No search is kept.</source>
        <translation>No se guarda ninguna búsqueda.</translation>
    </message>
    <message>
        <source>0 connections</source>
        <translation>0 conexiones</translation>
    </message>
    <message>
        <source>1 connection, to {hosts}</source>
        <translation>1 conexión, con {hosts}</translation>
    </message>
    <message>
        <source>{count} connections, to {hosts}</source>
        <translation>{count} conexiones, con {hosts}</translation>
    </message>
</context>
<context>
    <name>ProblemModel</name>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Why it cannot be read</source>
        <translation>Por qué no se puede leer</translation>
    </message>
</context>
<context>
    <name>ProblemsPage</name>
    <message>
        <source>Back to the photos</source>
        <translation>Volver a las fotos</translation>
    </message>
    <message>
        <source>Back to the photos (Esc)</source>
        <translation>Volver a las fotos (Esc)</translation>
    </message>
    <message>
        <source>They are tried again when they change. Double-click one to see it in its folder.</source>
        <translation>Se intentan de nuevo cuando cambian. Con doble clic se ve el archivo en su carpeta.</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Sin problemas</translation>
    </message>
    <message>
        <source>Files that cannot be read</source>
        <translation>Archivos que no se pueden leer</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Describe a photo, such as: a dog in the snow</source>
        <translation>Describa una foto, por ejemplo: un perro en la nieve</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Guardar esta búsqueda</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>The library cannot be opened; the log says why.</source>
        <translation>No se puede abrir la biblioteca; el registro dice por qué.</translation>
    </message>
    <message>
        <source>That did not work; the log says why.</source>
        <translation>No funcionó; el registro dice por qué.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Parts of the settings</source>
        <translation>Partes de los ajustes</translation>
    </message>
    <message>
        <source>Back to the photos</source>
        <translation>Volver a las fotos</translation>
    </message>
    <message>
        <source>Back to the photos (Esc)</source>
        <translation>Volver a las fotos (Esc)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Búsquedas guardadas</translation>
    </message>
    <message>
        <source>Problems  {count}</source>
        <translation>Problemas  {count}</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>Todas las fotos</translation>
    </message>
    <message>
        <source>Recently added</source>
        <translation>Añadidas hace poco</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoritas</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>no conectada</translation>
    </message>
</context>
<context>
    <name>SimilarHeader</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Atrás (Esc)</translation>
    </message>
    <message>
        <source>Photos similar to {name}</source>
        <translation>Fotos parecidas a {name}</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Indexing</source>
        <translation>Indexación</translation>
    </message>
    <message>
        <source>Show which files, and why</source>
        <translation>Mostrar qué archivos y por qué</translation>
    </message>
    <message>
        <source>Go on with indexing</source>
        <translation>Seguir indexando</translation>
    </message>
    <message>
        <source>Pause indexing</source>
        <translation>Pausar la indexación</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Recent searches</source>
        <translation>Búsquedas recientes</translation>
    </message>
    <message>
        <source>Also: {examples}</source>
        <translation>También: {examples}</translation>
    </message>
    <message>
        <source>{count} photos</source>
        <translation>{count} fotos</translation>
    </message>
</context>
<context>
    <name>TagLine</name>
    <message>
        <source>holiday, -work takes “work” away</source>
        <translation>vacaciones, -trabajo quita «trabajo»</translation>
    </message>
    <message>
        <source>Tags of {photos}:</source>
        <translation>Etiquetas de {photos}:</translation>
    </message>
</context>
<context>
    <name>TaskLine</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancel: {name}</source>
        <translation>Cancelar: {name}</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Waits until what was begun before is done.</source>
        <translation>Espera a que termine lo que empezó antes.</translation>
    </message>
    <message>
        <source>Asking for the files…</source>
        <translation>Preguntando por los archivos…</translation>
    </message>
    <message>
        <source>Copying and testing the model; a large one takes a minute…</source>
        <translation>Copiando y probando el modelo; uno grande tarda un minuto…</translation>
    </message>
    <message>
        <source>Looking whether the model works on this computer…</source>
        <translation>Mirando si el modelo funciona en este equipo…</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Quitando…</translation>
    </message>
    <message>
        <source>Testing and measuring; this takes some seconds…</source>
        <translation>Probando y midiendo; tarda unos segundos…</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>Folders that are searched</source>
        <translation>Carpetas en las que se busca</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Información</translation>
    </message>
    <message>
        <source>Best match first</source>
        <translation>Lo mejor primero</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Lo más nuevo primero</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Lo más antiguo primero</translation>
    </message>
    <message>
        <source>Last added first</source>
        <translation>Lo último añadido primero</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Por nombre</translation>
    </message>
    <message>
        <source>By folder</source>
        <translation>Por carpeta</translation>
    </message>
    <message>
        <source>Whole photos</source>
        <translation>Fotos enteras</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Ordenar</translation>
    </message>
    <message>
        <source>In which order photos are shown</source>
        <translation>En qué orden se muestran las fotos</translation>
    </message>
    <message>
        <source>Size of the photos</source>
        <translation>Tamaño de las fotos</translation>
    </message>
    <message>
        <source>Size of the photos (Ctrl and the wheel)</source>
        <translation>Tamaño de las fotos (Ctrl y la rueda)</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Añadir una carpeta…</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modelos…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Ajustes…</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>no conectada</translation>
    </message>
    <message>
        <source>Open this folder</source>
        <translation>Abrir esta carpeta</translation>
    </message>
    <message>
        <source>Remove from PhotoSearch (no file is touched)</source>
        <translation>Quitar de PhotoSearch (no se toca ningún archivo)</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Open PhotoSearch</source>
        <translation>Abrir PhotoSearch</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>Buscar…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>PhotoSearch goes on in the tray</source>
        <translation>PhotoSearch sigue en la bandeja</translation>
    </message>
    <message>
        <source>Its icon there brings the window back, and ends the program.</source>
        <translation>Su icono allí devuelve la ventana y termina el programa.</translation>
    </message>
</context>
<context>
    <name>TypeAhead</name>
    <message>
        <source>No name here begins with “{letters}”</source>
        <translation>Aquí ningún nombre empieza por «{letters}»</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Find your photos by describing them</source>
        <translation>Encuentre sus fotos describiéndolas</translation>
    </message>
    <message>
        <source>Choose a folder with your photos, or drop one here. You can search as soon as the first photos appear.</source>
        <translation>Elija una carpeta con sus fotos o suéltela aquí. Puede buscar en cuanto aparezcan las primeras.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Elegir una carpeta…</translation>
    </message>
    <message>
        <source>Everything stays on this computer: no account, no upload, no connection. Your photos are only read, never changed.</source>
        <translation>Todo se queda en este equipo: sin cuenta, sin subir nada, sin conexión. Sus fotos solo se leen, nunca se cambian.</translation>
    </message>
</context>
</TS>
