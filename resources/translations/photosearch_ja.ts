<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja">
<context>
    <name></name>
    <message>
        <location filename="../../photosearch/window/preview.py" line="288"/>
        <source>Back to the photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/preview.py" line="289"/>
        <source>Next photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/preview.py" line="290"/>
        <source>Previous photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/preview.py" line="291"/>
        <source>First photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/preview.py" line="292"/>
        <source>Last photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/preview.py" line="293"/>
        <source>Look closer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/preview.py" line="294"/>
        <source>Look from farther</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/preview.py" line="295"/>
        <source>The whole photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/preview.py" line="296"/>
        <source>The photo&apos;s own pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/preview.py" line="297"/>
        <source>Rotate the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/preview.py" line="298"/>
        <source>Rotate it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/preview.py" line="299"/>
        <source>Search for a part of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/preview.py" line="300"/>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/preview.py" line="315"/>
        <source>Back to the photos (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/preview.py" line="316"/>
        <source>Previous photo (←)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/preview.py" line="317"/>
        <source>Next photo (→)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/preview.py" line="318"/>
        <source>Rotate the view (R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/preview.py" line="323"/>
        <source>The whole photo, or its own pixels (0, 1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/preview.py" line="326"/>
        <source>Search for a part of the photo (B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/preview.py" line="328"/>
        <source>Favourite (F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/preview.py" line="329"/>
        <source>Full screen (F11)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="83"/>
        <source>{named} and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="84"/>
        <location filename="../../photosearch/window/modelphrases.py" line="190"/>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="103"/>
        <source>Answers your searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="105"/>
        <source>Getting ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="107"/>
        <source>Came with PhotoSearch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="118"/>
        <source>On disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="119"/>
        <location filename="../../photosearch/window/modelphrases.py" line="195"/>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="120"/>
        <location filename="../../photosearch/window/modelphrases.py" line="196"/>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="138"/>
        <source>Has looked at {ready} of {all} so far; the others cannot be found yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="141"/>
        <source>Goes on answering until “{wanted}” has looked at all photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="145"/>
        <source>Has looked at all your photos: search changes to it at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="148"/>
        <source>Has looked at {ready} of {all}; it answers when it has seen the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="150"/>
        <source>Has to look at {lacking} first; search goes on meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="155"/>
        <source>{ready} of {all} are ready. Searches go on with “{answering}” meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="157"/>
        <source>Indexing is paused: it goes on when you say so below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="159"/>
        <source>Indexing has stopped for the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="161"/>
        <source>{away} are on drives that are not connected: it will wait for those.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="165"/>
        <source>It waits for {away} on drives that are not connected. Connect them, or use it now: these are found again once they have been looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="175"/>
        <source>Keep using this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="177"/>
        <source>Use now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="180"/>
        <source>Go back to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="180"/>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="182"/>
        <source>Test on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="184"/>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="192"/>
        <source>Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="193"/>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="194"/>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="200"/>
        <source>For research only: not for everyday use, not at work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="202"/>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="205"/>
        <source>Must be imported by hand, because {reason}: get its files yourself, then choose “Import” above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="209"/>
        <source>Download ({size})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="219"/>
        <source>Comes from {host}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="227"/>
        <source>Everything is here: testing the model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="228"/>
        <source>{done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="230"/>
        <source>{size}/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="232"/>
        <source>waiting for the connection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="241"/>
        <source>“{name}” is on this computer, and works. Choose “Use” to search with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="248"/>
        <source>Stopped. Downloading it again goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="248"/>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="256"/>
        <source>{pace} photos a second, once they are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="257"/>
        <source>{ms} ms for a query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="260"/>
        <source>{size} of memory at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="262"/>
        <source>It works on this computer: {figures}. Measured beside the indexing, which slows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="264"/>
        <source>It works on this computer: {figures}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="272"/>
        <source>Remove “{name}” from this computer? That frees {size}, and it forgets what it has seen; your photos stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="280"/>
        <source>many languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="286"/>
        <source>Smallest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="287"/>
        <source>Recommended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="288"/>
        <source>Finds best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="289"/>
        <source>Many languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="290"/>
        <source>For graphics cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelphrases.py" line="291"/>
        <source>Research only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/photoactions.py" line="67"/>
        <source>Show what lies beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/photoactions.py" line="67"/>
        <source>Stars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/photoactions.py" line="69"/>
        <source>Find similar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/photoactions.py" line="70"/>
        <source>Look at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/photoactions.py" line="71"/>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/photoactions.py" line="72"/>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/photoactions.py" line="73"/>
        <source>Photos of its day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/photoactions.py" line="74"/>
        <source>Photos in its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/photoactions.py" line="75"/>
        <source>Favourite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/photoactions.py" line="77"/>
        <source>Tags…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/photoactions.py" line="78"/>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/photoactions.py" line="79"/>
        <source>Copy path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/photoactions.py" line="80"/>
        <source>Copy to a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/photoactions.py" line="81"/>
        <source>Leave out of PhotoSearch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/photoactions.py" line="82"/>
        <source>Move to the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/phrases.py" line="39"/>
        <source>1 photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/phrases.py" line="39"/>
        <source>{count} photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/phrases.py" line="44"/>
        <source>in a folder that is not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/phrases.py" line="51"/>
        <source>{width} × {height}, {format}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/phrases.py" line="54"/>
        <source>Its folder is not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/phrases.py" line="56"/>
        <source>1 copy elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/phrases.py" line="56"/>
        <source>{count} copies elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/phrases.py" line="70"/>
        <source>{photos}, most similar first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/phrases.py" line="73"/>
        <source>1 match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/phrases.py" line="73"/>
        <source>{count} matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/phrases.py" line="75"/>
        <source>{count} matches, best first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/phrases.py" line="81"/>
        <source>{count} selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/phrases.py" line="89"/>
        <source>Your photos are on their way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/phrases.py" line="89"/>
        <source>The first ones appear here in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/phrases.py" line="92"/>
        <source>No photo can be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/phrases.py" line="92"/>
        <source>The line below leads to the reasons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/phrases.py" line="93"/>
        <source>No photos here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/phrases.py" line="93"/>
        <source>Photos appear when they are put into your folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/phrases.py" line="95"/>
        <source>Nothing here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/phrases.py" line="95"/>
        <source>Your photos are still being indexed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/phrases.py" line="97"/>
        <source>No similar photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/phrases.py" line="97"/>
        <source>Press Esc to go back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/phrases.py" line="99"/>
        <source>No favourites yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/phrases.py" line="99"/>
        <source>Mark a photo with F, and it appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/phrases.py" line="100"/>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/phrases.py" line="100"/>
        <source>Try other words, or press Esc to see all photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/phrases.py" line="114"/>
        <source>Looking for photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/phrases.py" line="116"/>
        <source>Indexing: {done} of {total} photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/phrases.py" line="119"/>
        <source>Paused at {done} of {total} photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/phrases.py" line="120"/>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/phrases.py" line="122"/>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/phrases.py" line="124"/>
        <source>Indexing has stopped at {done} of {total} photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/phrases.py" line="144"/>
        <source>{name} waits for {n} photos that are not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/phrases.py" line="145"/>
        <source>The new model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/phrases.py" line="151"/>
        <source>Preparing the new model: {n} photos to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/phrases.py" line="152"/>
        <source>Searching with {old}; {ready} of {total} photos are ready for {new}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/phrases.py" line="163"/>
        <source>{speed} photos/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/phrases.py" line="169"/>
        <source>less than a minute left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/phrases.py" line="173"/>
        <source>about 1 minute left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/phrases.py" line="175"/>
        <source>about {count} minutes left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/phrases.py" line="179"/>
        <source>about 1 hour left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/phrases.py" line="181"/>
        <source>about {count} hours left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/phrases.py" line="188"/>
        <source>1 file cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/phrases.py" line="190"/>
        <source>{count} files cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/delegate.py" line="114"/>
        <source>not connected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <location filename="../../photosearch/window/answers.py" line="89"/>
        <source>The search failed; the reason is in the log.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <location filename="../../photosearch/window/settingsparts.py" line="39"/>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsparts.py" line="40"/>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsparts.py" line="44"/>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsparts.py" line="45"/>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsparts.py" line="46"/>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsparts.py" line="49"/>
        <source>Room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsparts.py" line="53"/>
        <source>Roomy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsparts.py" line="54"/>
        <source>Compact: more fits on the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsparts.py" line="58"/>
        <source>Closing the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsparts.py" line="61"/>
        <source>Go on in the tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsparts.py" line="62"/>
        <source>Indexing goes on meanwhile. “Quit” in the tray&apos;s menu ends it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BatteryPause</name>
    <message>
        <location filename="../../photosearch/window/power.py" line="139"/>
        <source>Indexing waits while this computer runs on battery; it goes on by itself when the computer is plugged in.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Browsing</name>
    <message>
        <location filename="../../photosearch/window/browsing.py" line="42"/>
        <source>Searching…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <location filename="../../photosearch/window/modelcards.py" line="252"/>
        <source>Less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelcards.py" line="252"/>
        <location filename="../../photosearch/window/modelcards.py" line="307"/>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelcards.py" line="259"/>
        <source>Photos that are ready for this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelcards.py" line="307"/>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelcards.py" line="307"/>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <location filename="../../photosearch/window/chips.py" line="39"/>
        <source>Parts of the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/chips.py" line="48"/>
        <source>Name of the saved search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/chips.py" line="52"/>
        <source>Save this search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/chips.py" line="77"/>
        <source>Clear all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/chips.py" line="102"/>
        <source>like {photos}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/chips.py" line="105"/>
        <source>like {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/chips.py" line="108"/>
        <source>like a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/chips.py" line="116"/>
        <source>Favourites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/chips.py" line="129"/>
        <source>Take “{part}” away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <location filename="../../photosearch/window/exporting.py" line="51"/>
        <source>{photos} copied, then it ended ({reason}): make room or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/exporting.py" line="56"/>
        <source>{photos} copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/exporting.py" line="59"/>
        <source>Copying {done} of {count}…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Filmstrip</name>
    <message>
        <location filename="../../photosearch/window/filmstrip.py" line="64"/>
        <source>Filmstrip</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FolderCard</name>
    <message>
        <location filename="../../photosearch/window/settingsfolders.py" line="43"/>
        <source>Stop searching {folder}? Its files stay as they are. What is known of its photos is forgotten, and found out anew if you add it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsfolders.py" line="47"/>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsfolders.py" line="48"/>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsfolders.py" line="49"/>
        <source>Stop searching it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsfolders.py" line="50"/>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsfolders.py" line="65"/>
        <source>not connected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FoldersPart</name>
    <message>
        <location filename="../../photosearch/window/settingsfolders.py" line="112"/>
        <source>Folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsfolders.py" line="116"/>
        <source>Folders that are searched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsfolders.py" line="118"/>
        <source>Another PhotoSearch does the indexing; folders can be changed there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsfolders.py" line="120"/>
        <source>There are none yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsfolders.py" line="124"/>
        <source>Add a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsfolders.py" line="144"/>
        <source>What is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsfolders.py" line="145"/>
        <source>Patterns of what is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsfolders.py" line="148"/>
        <source>One pattern a line: the name of a file or a folder, such as *.png or backup, or a place within a folder, such as scans/old. The star stands for any letters, the question mark for one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsfolders.py" line="154"/>
        <source>Leave out pictures smaller than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsfolders.py" line="156"/>
        <source> pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsfolders.py" line="157"/>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsfolders.py" line="159"/>
        <source>What counts is the longer side. Icons and buttons are small pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsfolders.py" line="162"/>
        <source>Look into hidden folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsfolders.py" line="163"/>
        <source>Folders whose names begin with a dot; programs keep their own there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FullPictures</name>
    <message>
        <location filename="../../photosearch/window/fullpicture.py" line="193"/>
        <source>This photo is not in the library any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/fullpicture.py" line="195"/>
        <source>Only the small picture is here: connect the drive of the photo&apos;s folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Grid</name>
    <message>
        <location filename="../../photosearch/window/grid.py" line="113"/>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Indexing</name>
    <message>
        <location filename="../../photosearch/window/settingsparts.py" line="71"/>
        <source>Indexing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsparts.py" line="72"/>
        <source>How hard it works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsparts.py" line="75"/>
        <source>Share of the time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsparts.py" line="78"/>
        <source>{share} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsparts.py" line="82"/>
        <source>With less, indexing takes longer, and the computer stays cooler and quieter. While you type or scroll it gives way in any case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsparts.py" line="88"/>
        <source>Wait while the computer runs on battery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsparts.py" line="89"/>
        <source>Indexing goes on by itself when the computer is plugged in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsparts.py" line="91"/>
        <source>Processes and threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsparts.py" line="93"/>
        <source>Processes that read pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsparts.py" line="96"/>
        <source>Threads that look at pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsparts.py" line="98"/>
        <source>These two hold from the next start of PhotoSearch on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <location filename="../../photosearch/window/inspector.py" line="35"/>
        <source>Information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/inspector.py" line="104"/>
        <source>{photos} selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/inspector.py" line="108"/>
        <source>Choose a photo to see what is known of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/inspector.py" line="137"/>
        <source>{width} × {height} pixels, {format}, {bytes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/inspector.py" line="148"/>
        <source>{folder} (not connected)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/inspector.py" line="150"/>
        <source>Why it is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/inspector.py" line="151"/>
        <source>Taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/inspector.py" line="152"/>
        <source>Stars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/inspector.py" line="153"/>
        <source>Favourite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/inspector.py" line="153"/>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/inspector.py" line="154"/>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/inspector.py" line="155"/>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/inspector.py" line="156"/>
        <source>Lens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/inspector.py" line="157"/>
        <source>Exposure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/inspector.py" line="158"/>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/inspector.py" line="159"/>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/inspector.py" line="160"/>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/inspector.py" line="161"/>
        <source>Also in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/inspector.py" line="170"/>
        <source>It looks like “{words}”: similarity {similarity} of 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/inspector.py" line="172"/>
        <source>It looks like the photo that was asked for: similarity {similarity} of 1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <location filename="../../photosearch/window/settingsparts.py" line="141"/>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsparts.py" line="145"/>
        <source>A key that works everywhere is up to your desktop: let it run the command photosearch, which brings this window to the front.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsparts.py" line="151"/>
        <source>What it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsparts.py" line="151"/>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsparts.py" line="172"/>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <location filename="../../photosearch/window/settingsparts.py" line="179"/>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsparts.py" line="180"/>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsparts.py" line="184"/>
        <source>Language of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsparts.py" line="187"/>
        <source>It holds from the next start of PhotoSearch on. In which languages photos can be searched is up to the model.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../../photosearch/window/mainwindow.py" line="252"/>
        <source>Go to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/mainwindow.py" line="253"/>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/mainwindow.py" line="254"/>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/mainwindow.py" line="255"/>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/mainwindow.py" line="256"/>
        <source>Select none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/mainwindow.py" line="257"/>
        <source>Select the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/mainwindow.py" line="258"/>
        <source>Larger photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/mainwindow.py" line="259"/>
        <source>Smaller photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/mainwindow.py" line="260"/>
        <source>Photos of the usual size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/mainwindow.py" line="261"/>
        <source>Look for a copied picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/mainwindow.py" line="262"/>
        <location filename="../../photosearch/window/mainwindow.py" line="519"/>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/mainwindow.py" line="263"/>
        <source>Add a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/mainwindow.py" line="264"/>
        <source>Models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/mainwindow.py" line="265"/>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/mainwindow.py" line="266"/>
        <source>Information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/mainwindow.py" line="267"/>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/mainwindow.py" line="268"/>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/mainwindow.py" line="293"/>
        <source>Choose a folder with photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/mainwindow.py" line="387"/>
        <source>“{name}” is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/mainwindow.py" line="414"/>
        <source>“{name}” is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/mainwindow.py" line="429"/>
        <source>folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/mainwindow.py" line="431"/>
        <source>command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/mainwindow.py" line="432"/>
        <source>saved search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/mainwindow.py" line="433"/>
        <source>search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/mainwindow.py" line="492"/>
        <source>That is only the address of a picture, and nothing is fetched from the network: copy the picture itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/mainwindow.py" line="497"/>
        <source>That is no picture and no folder: drop or paste one of these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/mainwindow.py" line="529"/>
        <source>Choose a folder for the copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/mainwindow.py" line="537"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/mainwindow.py" line="606"/>
        <source>Indexing is done by another PhotoSearch; this window only searches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/mainwindow.py" line="613"/>
        <source>Your library cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <location filename="../../photosearch/window/marking.py" line="32"/>
        <source>{photos} marked as favourite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/marking.py" line="34"/>
        <source>{photos} no longer marked as favourite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/marking.py" line="46"/>
        <source>{photos}: {stars}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/marking.py" line="46"/>
        <source>{photos}: no stars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/marking.py" line="67"/>
        <source>{photos}: {tags}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelWork</name>
    <message>
        <location filename="../../photosearch/window/modelwork.py" line="194"/>
        <source>That did not work; the log says why.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <location filename="../../photosearch/window/models.py" line="147"/>
        <source>All models on the list are on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/models.py" line="213"/>
        <source>Another PhotoSearch is indexing this library: choose and remove models there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/models.py" line="217"/>
        <source>This window was started with one model and no other: start it without --model to choose here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/models.py" line="254"/>
        <source>Choose the folder of a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/models.py" line="260"/>
        <source>Choose the zip file of a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/models.py" line="262"/>
        <source>Zip files (*.zip)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/models.py" line="276"/>
        <location filename="../../photosearch/window/models.py" line="333"/>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/models.py" line="324"/>
        <source>Back to the photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/models.py" line="325"/>
        <source>Back to the photos (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/models.py" line="334"/>
        <source>Add a model whose files you have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/models.py" line="339"/>
        <source>From a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/models.py" line="340"/>
        <source>From a zip file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/models.py" line="348"/>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/models.py" line="359"/>
        <source>A model is what understands your photos and your words. A larger one finds more, and takes longer to look at your photos; search goes on with the present one until it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/models.py" line="364"/>
        <source>Nothing is downloaded before you press a button, and nothing about your photos is ever sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/models.py" line="373"/>
        <source>On this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/models.py" line="376"/>
        <source>To download</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelsPart</name>
    <message>
        <location filename="../../photosearch/window/settingsparts.py" line="108"/>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsparts.py" line="110"/>
        <source>What understands your photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsparts.py" line="114"/>
        <source>A larger model finds more and takes longer to look at your photos. On the page of models you can get others, measure them, and change to one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsparts.py" line="118"/>
        <source>Open the page of models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsparts.py" line="127"/>
        <source>{model} answers.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <location filename="../../photosearch/window/notice.py" line="32"/>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <location filename="../../photosearch/window/palette.py" line="43"/>
        <location filename="../../photosearch/window/palette.py" line="49"/>
        <source>Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/palette.py" line="48"/>
        <source>Go to a folder, a search, a command…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/palette.py" line="54"/>
        <source>What there is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoActions</name>
    <message>
        <location filename="../../photosearch/window/photoactions.py" line="86"/>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/photoactions.py" line="129"/>
        <source>{photos} left out; the files stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/photoactions.py" line="139"/>
        <source>{folder} is left out; its files stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/photoactions.py" line="155"/>
        <source>Move {photos} ({count} files) to the trash?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/photoactions.py" line="157"/>
        <source>Move {photos} to the trash?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/photoactions.py" line="159"/>
        <source>Move to the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/photoactions.py" line="167"/>
        <source>{photos} could not be moved to the trash and stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/photoactions.py" line="170"/>
        <source>{photos} moved to the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/photoactions.py" line="179"/>
        <source>{photos} could not be put back: look for them in the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/photoactions.py" line="192"/>
        <source>Select at most {n} photos to find similar ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/photoactions.py" line="205"/>
        <source>Select at most {n} photos to open them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/photoactions.py" line="218"/>
        <source>No file manager answers: is one installed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/photoactions.py" line="226"/>
        <source>Select at most {n} photos to copy them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/photoactions.py" line="245"/>
        <source>No program opens {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/photoactions.py" line="295"/>
        <source>The file is not there now: connect its drive or folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoModel</name>
    <message>
        <location filename="../../photosearch/window/model.py" line="91"/>
        <source>Photo {row} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaceMenu</name>
    <message>
        <location filename="../../photosearch/window/placemenu.py" line="35"/>
        <source>Open this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/placemenu.py" line="40"/>
        <source>Remove from PhotoSearch (no file is touched)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/placemenu.py" line="42"/>
        <source>Leave out of PhotoSearch (no file is touched)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/placemenu.py" line="48"/>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/placemenu.py" line="50"/>
        <source>Remove this search (no photo is touched)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/placemenu.py" line="74"/>
        <source>Rename the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/placemenu.py" line="75"/>
        <source>Name of the saved search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <location filename="../../photosearch/window/preview.py" line="60"/>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/preview.py" line="189"/>
        <source>{row} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/preview.py" line="215"/>
        <source>Draw a box around what you want to find; Enter takes all that shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/preview.py" line="218"/>
        <source>The photo is being read…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/preview.py" line="235"/>
        <source>{percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/preview.py" line="250"/>
        <source>This photo is not in the library any more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Privacy</name>
    <message>
        <location filename="../../photosearch/window/settingsprivacy.py" line="38"/>
        <source>Privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsprivacy.py" line="40"/>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsprivacy.py" line="45"/>
        <source>Since this window was opened. PhotoSearch connects to nobody by itself: only a model that you ask for on the page of models is downloaded. Photos, words and names never leave this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsprivacy.py" line="50"/>
        <source>What is stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsprivacy.py" line="53"/>
        <source>Open this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsprivacy.py" line="59"/>
        <source>Only you can read this folder. Whoever deletes it, while PhotoSearch is closed, deletes everything that PhotoSearch knows; the photos stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsprivacy.py" line="71"/>
        <source>What is known of your photos, and what you did with them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsprivacy.py" line="72"/>
        <source>Small pictures of your photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsprivacy.py" line="73"/>
        <source>What makes searching quick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsprivacy.py" line="74"/>
        <source>Models that you added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsprivacy.py" line="97"/>
        <source>0 connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsprivacy.py" line="99"/>
        <source>1 connection, to {hosts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingsprivacy.py" line="101"/>
        <source>{count} connections, to {hosts}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemModel</name>
    <message>
        <location filename="../../photosearch/window/problems.py" line="80"/>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/problems.py" line="80"/>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/problems.py" line="80"/>
        <source>Why it cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemsPage</name>
    <message>
        <location filename="../../photosearch/window/problems.py" line="93"/>
        <source>Back to the photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/problems.py" line="94"/>
        <source>Back to the photos (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/problems.py" line="100"/>
        <source>They are tried again when they change. Double-click one to see it in its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/problems.py" line="120"/>
        <source>No problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/problems.py" line="128"/>
        <source>Files that cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <location filename="../../photosearch/window/searchfield.py" line="31"/>
        <source>Describe a photo, such as: a dog in the snow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/searchfield.py" line="32"/>
        <location filename="../../photosearch/window/searchfield.py" line="36"/>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/searchfield.py" line="39"/>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <location filename="../../photosearch/window/session.py" line="145"/>
        <source>The library cannot be opened; the log says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/session.py" line="191"/>
        <source>That did not work; the log says why.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <location filename="../../photosearch/window/settingspage.py" line="98"/>
        <source>Parts of the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingspage.py" line="122"/>
        <source>Back to the photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingspage.py" line="123"/>
        <source>Back to the photos (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/settingspage.py" line="132"/>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <location filename="../../photosearch/window/sidebar.py" line="49"/>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/sidebar.py" line="64"/>
        <source>Folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/sidebar.py" line="65"/>
        <source>Saved searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/sidebar.py" line="98"/>
        <source>Problems  {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/sidebar.py" line="132"/>
        <source>All photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/sidebar.py" line="133"/>
        <source>Recently added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/sidebar.py" line="134"/>
        <source>Favourites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/sidebar.py" line="157"/>
        <source>not connected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SimilarHeader</name>
    <message>
        <location filename="../../photosearch/window/gallery.py" line="32"/>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/gallery.py" line="33"/>
        <source>Back (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/gallery.py" line="68"/>
        <source>Photos similar to {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <location filename="../../photosearch/window/status.py" line="31"/>
        <source>Indexing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/status.py" line="39"/>
        <source>Show which files, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/status.py" line="87"/>
        <source>Go on with indexing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/status.py" line="87"/>
        <source>Pause indexing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <location filename="../../photosearch/window/suggestions.py" line="29"/>
        <source>Recent searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/suggestions.py" line="48"/>
        <source>{count} photos</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagLine</name>
    <message>
        <location filename="../../photosearch/window/tagline.py" line="27"/>
        <source>holiday, -work takes “work” away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/tagline.py" line="41"/>
        <source>Tags of {photos}:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TaskLine</name>
    <message>
        <location filename="../../photosearch/window/modelcards.py" line="58"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelcards.py" line="83"/>
        <source>Cancel: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelcards.py" line="93"/>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelcards.py" line="95"/>
        <source>Waits until what was begun before is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelcards.py" line="101"/>
        <source>Asking for the files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelcards.py" line="104"/>
        <source>Copying and testing the model; a large one takes a minute…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelcards.py" line="106"/>
        <source>Looking whether the model works on this computer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelcards.py" line="108"/>
        <source>Removing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/modelcards.py" line="110"/>
        <source>Testing and measuring; this takes some seconds…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <location filename="../../photosearch/window/topbar.py" line="37"/>
        <source>Folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/topbar.py" line="40"/>
        <source>Folders that are searched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/topbar.py" line="47"/>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/topbar.py" line="49"/>
        <source>Information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/topbar.py" line="82"/>
        <source>Best match first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/topbar.py" line="83"/>
        <source>Newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/topbar.py" line="84"/>
        <source>Oldest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/topbar.py" line="85"/>
        <source>Last added first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/topbar.py" line="86"/>
        <source>By name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/topbar.py" line="87"/>
        <source>By folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/topbar.py" line="95"/>
        <source>Sort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/topbar.py" line="96"/>
        <source>In which order photos are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/topbar.py" line="108"/>
        <source>Size of the photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/topbar.py" line="109"/>
        <source>Size of the photos (Ctrl and the wheel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/topbar.py" line="124"/>
        <source>Add a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/topbar.py" line="132"/>
        <source>Models…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/topbar.py" line="134"/>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/topbar.py" line="138"/>
        <source>not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/topbar.py" line="147"/>
        <source>Open this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/topbar.py" line="150"/>
        <source>Remove from PhotoSearch (no file is touched)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <location filename="../../photosearch/window/tray.py" line="46"/>
        <source>Open PhotoSearch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/tray.py" line="47"/>
        <source>Search…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/tray.py" line="49"/>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/tray.py" line="74"/>
        <source>PhotoSearch goes on in the tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/tray.py" line="75"/>
        <source>Its icon there brings the window back, and ends the program.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <location filename="../../photosearch/window/pages.py" line="64"/>
        <source>Find your photos by describing them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/pages.py" line="66"/>
        <source>Choose a folder with your photos, or drop one here. You can search as soon as the first photos appear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/pages.py" line="73"/>
        <source>Choose a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../photosearch/window/pages.py" line="78"/>
        <source>Everything stays on this computer: no account, no upload, no connection. Your photos are only read, never changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
