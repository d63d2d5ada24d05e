<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja">
<context>
    <name></name>
    <message>
        <source>{named} and {count} more</source>
        <translation>{named} ほか {count} 言語</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Answers your searches</source>
        <translation>検索に答えています</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>準備中</translation>
    </message>
    <message>
        <source>Came with PhotoSearch</source>
        <translation>PhotoSearch に付属</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>ディスク使用量</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Has looked at {ready} of {all} so far; the others cannot be found yet.</source>
        <translation>これまでに {all} のうち {ready} を見ました。残りはまだ見つかりません。</translation>
    </message>
    <message>
        <source>Goes on answering until “{wanted}” has looked at all photos.</source>
        <translation>「{wanted}」がすべての写真を見終わるまで答え続けます。</translation>
    </message>
    <message>
        <source>Has looked at all your photos: search changes to it at once.</source>
        <translation>すべての写真を見ました。検索はすぐにこれに切り替わります。</translation>
    </message>
    <message>
        <source>Has looked at {ready} of {all}; it answers when it has seen the rest.</source>
        <translation>{all} のうち {ready} を見ました。残りを見終わると答え始めます。</translation>
    </message>
    <message>
        <source>Has to look at {lacking} first; search goes on meanwhile.</source>
        <translation>先に {lacking} を見る必要があります。その間も検索は続きます。</translation>
    </message>
    <message>
        <source>{ready} of {all} are ready. Searches go on with “{answering}” meanwhile.</source>
        <translation>{all} のうち {ready} の準備ができました。その間は「{answering}」が検索します。</translation>
    </message>
    <message>
        <source>Indexing is paused: it goes on when you say so below.</source>
        <translation>インデックス作成は一時停止中です。下で再開できます。</translation>
    </message>
    <message>
        <source>Indexing has stopped for the moment.</source>
        <translation>インデックス作成は今止まっています。</translation>
    </message>
    <message>
        <source>{away} are on drives that are not connected: it will wait for those.</source>
        <translation>{away} は接続されていないドライブにあります。それを待ちます。</translation>
    </message>
    <message>
        <source>It waits for {away} on drives that are not connected. Connect them, or use it now: these are found again once they have been looked at.</source>
        <translation>接続されていないドライブの {away} を待っています。接続するか、今すぐ使ってください。見終われば再び見つかります。</translation>
    </message>
    <message>
        <source>Keep using this one</source>
        <translation>このまま使う</translation>
    </message>
    <message>
        <source>Use now</source>
        <translation>今すぐ使う</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>これに戻す</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使う</translation>
    </message>
    <message>
        <source>Test on this computer</source>
        <translation>このコンピューターで試す</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>品質</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>For research only: not for everyday use, not at work.</source>
        <translation>研究専用です。日常や仕事には使えません。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Must be imported by hand, because {reason}: get its files yourself, then choose “Import” above.</source>
        <translation>手動で取り込む必要があります（{reason}）。ファイルを用意し、上の「取り込む」を選んでください。</translation>
    </message>
    <message>
        <source>Download ({size})</source>
        <translation>ダウンロード ({size})</translation>
    </message>
    <message>
        <source>Comes from {host}.</source>
        <translation>{host} から。</translation>
    </message>
    <message>
        <source>Everything is here: testing the model…</source>
        <translation>すべて揃いました。モデルを試しています…</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <source>{size}/s</source>
        <translation>{size}/秒</translation>
    </message>
    <message>
        <source>waiting for the connection…</source>
        <translation>接続を待っています…</translation>
    </message>
    <message>
        <source>“{name}” is on this computer, and works. Choose “Use” to search with it.</source>
        <translation>「{name}」はこのコンピューターにあり、動作します。「使う」を選ぶと検索に使えます。</translation>
    </message>
    <message>
        <source>Stopped. Downloading it again goes on from there.</source>
        <translation>停止しました。もう一度ダウンロードすると続きから始まります。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>停止しました。</translation>
    </message>
    <message>
        <source>{pace} photos a second, once they are read</source>
        <translation>読み込み後、毎秒 {pace} 枚</translation>
    </message>
    <message>
        <source>{ms} ms for a query</source>
        <translation>検索 1 回に {ms} ミリ秒</translation>
    </message>
    <message>
        <source>{size} of memory at most</source>
        <translation>メモリは最大 {size}</translation>
    </message>
    <message>
        <source>It works on this computer: {figures}. Measured beside the indexing, which slows it.</source>
        <translation>このコンピューターで動作します: {figures}。インデックス作成中に測ったため遅めです。</translation>
    </message>
    <message>
        <source>It works on this computer: {figures}.</source>
        <translation>このコンピューターで動作します: {figures}。</translation>
    </message>
    <message>
        <source>Remove “{name}” from this computer? That frees {size}, and it forgets what it has seen; your photos stay as they are.</source>
        <translation>「{name}」をこのコンピューターから削除しますか？ {size} が空き、見た内容は忘れられます。写真はそのままです。</translation>
    </message>
    <message>
        <source>many languages</source>
        <translation>多くの言語</translation>
    </message>
    <message>
        <source>Smallest</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>おすすめ</translation>
    </message>
    <message>
        <source>Finds best</source>
        <translation>最もよく見つかる</translation>
    </message>
    <message>
        <source>Many languages</source>
        <translation>多言語</translation>
    </message>
    <message>
        <source>For graphics cards</source>
        <translation>グラフィックカード向け</translation>
    </message>
    <message>
        <source>Research only</source>
        <translation>研究専用</translation>
    </message>
    <message>
        <source>Mark photos in a search with M, and this says how many of them it finds.</source>
        <translation>検索中に M で写真に印を付けると、そのうち何枚見つかるかがここに出ます。</translation>
    </message>
    <message>
        <source>Of what you marked for {count} searches it finds {share} % among the first ten.</source>
        <translation>{count} 件の検索で印を付けた写真のうち、上位 10 枚に {share} % が入ります。</translation>
    </message>
    <message>
        <source>Of what you marked for one search it finds {share} % among the first ten.</source>
        <translation>1 件の検索で印を付けた写真のうち、上位 10 枚に {share} % が入ります。</translation>
    </message>
    <message>
        <source>1 photo</source>
        <translation>写真 1 枚</translation>
    </message>
    <message>
        <source>{count} photos</source>
        <translation>写真 {count} 枚</translation>
    </message>
    <message>
        <source>in a folder that is not connected</source>
        <translation>接続されていないフォルダーにあります</translation>
    </message>
    <message>
        <source>{width} × {height}, {format}</source>
        <translation>{width} × {height}、{format}</translation>
    </message>
    <message>
        <source>Its folder is not connected</source>
        <translation>フォルダーが接続されていません</translation>
    </message>
    <message>
        <source>1 copy elsewhere</source>
        <translation>ほかに 1 つのコピー</translation>
    </message>
    <message>
        <source>{count} copies elsewhere</source>
        <translation>ほかに {count} つのコピー</translation>
    </message>
    <message>
        <source>{photos}, most similar first</source>
        <translation>{photos}、似ている順</translation>
    </message>
    <message>
        <source>1 match</source>
        <translation>1 件</translation>
    </message>
    <message>
        <source>{count} matches</source>
        <translation>{count} 件</translation>
    </message>
    <message>
        <source>{count} matches, best first</source>
        <translation>{count} 件、よく合う順</translation>
    </message>
    <message>
        <source>searched {share} %, newest first</source>
        <translation>{share} % を検索済み、新しい順</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>{count} 枚選択</translation>
    </message>
    <message>
        <source>Your photos are on their way</source>
        <translation>写真を準備しています</translation>
    </message>
    <message>
        <source>The first ones appear here in a moment.</source>
        <translation>最初の写真がまもなくここに出ます。</translation>
    </message>
    <message>
        <source>No photo can be shown</source>
        <translation>表示できる写真がありません</translation>
    </message>
    <message>
        <source>The line below leads to the reasons.</source>
        <translation>下の行から理由を見られます。</translation>
    </message>
    <message>
        <source>No photos here yet</source>
        <translation>まだ写真がありません</translation>
    </message>
    <message>
        <source>Photos appear when they are put into your folders.</source>
        <translation>フォルダーに写真を入れると、ここに出ます。</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>まだ何もありません</translation>
    </message>
    <message>
        <source>Your photos are still being indexed.</source>
        <translation>写真のインデックスを作成中です。</translation>
    </message>
    <message>
        <source>No photos in this folder</source>
        <translation>このフォルダーに写真はありません</translation>
    </message>
    <message>
        <source>Photos appear when they are put into it.</source>
        <translation>写真を入れると、ここに出ます。</translation>
    </message>
    <message>
        <source>No photo fits</source>
        <translation>条件に合う写真はありません</translation>
    </message>
    <message>
        <source>Take a condition away, or press Esc to see all photos.</source>
        <translation>条件を一つ外すか、Esc ですべての写真を表示します。</translation>
    </message>
    <message>
        <source>Take a condition away, try other words, or press Esc to see all photos.</source>
        <translation>条件を一つ外すか、別の言葉で試すか、Esc ですべての写真を表示します。</translation>
    </message>
    <message>
        <source>No similar photos</source>
        <translation>似た写真はありません</translation>
    </message>
    <message>
        <source>Press Esc to go back.</source>
        <translation>Esc で戻ります。</translation>
    </message>
    <message>
        <source>No favourites yet</source>
        <translation>まだお気に入りがありません</translation>
    </message>
    <message>
        <source>Mark a photo with F, and it appears here.</source>
        <translation>F で写真に印を付けると、ここに出ます。</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>Try other words, or press Esc to see all photos.</source>
        <translation>別の言葉で試すか、Esc ですべての写真を表示します。</translation>
    </message>
    <message>
        <source>Looking for photos…</source>
        <translation>写真を探しています…</translation>
    </message>
    <message>
        <source>Indexing: {done} of {total} photos</source>
        <translation>インデックス作成中: {total} 枚中 {done} 枚</translation>
    </message>
    <message>
        <source>Paused at {done} of {total} photos</source>
        <translation>{total} 枚中 {done} 枚で一時停止</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>停止しています…</translation>
    </message>
    <message>
        <source>Indexing has stopped at {done} of {total} photos</source>
        <translation>インデックス作成は {total} 枚中 {done} 枚で止まりました</translation>
    </message>
    <message>
        <source>{name} waits for {n} photos that are not connected</source>
        <translation>{name} は接続されていない {n} 枚を待っています</translation>
    </message>
    <message>
        <source>The new model</source>
        <translation>新しいモデル</translation>
    </message>
    <message>
        <source>Preparing the new model: {n} photos to go</source>
        <translation>新しいモデルを準備中: あと {n} 枚</translation>
    </message>
    <message>
        <source>Searching with {old}; {ready} of {total} photos are ready for {new}</source>
        <translation>{old} で検索中。{total} 枚中 {ready} 枚が {new} 用に準備済み</translation>
    </message>
    <message>
        <source>{speed} photos/s</source>
        <translation>毎秒 {speed} 枚</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>残り 1 分未満</translation>
    </message>
    <message>
        <source>about 1 minute left</source>
        <translation>残り約 1 分</translation>
    </message>
    <message>
        <source>about {count} minutes left</source>
        <translation>残り約 {count} 分</translation>
    </message>
    <message>
        <source>about 1 hour left</source>
        <translation>残り約 1 時間</translation>
    </message>
    <message>
        <source>about {count} hours left</source>
        <translation>残り約 {count} 時間</translation>
    </message>
    <message>
        <source>1 file cannot be read</source>
        <translation>1 個のファイルを読めません</translation>
    </message>
    <message>
        <source>{count} files cannot be read</source>
        <translation>{count} 個のファイルを読めません</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未接続</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>The search failed; the reason is in the log.</source>
        <translation>検索に失敗しました。理由はログにあります。</translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>色</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>間隔</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>ゆったり</translation>
    </message>
    <message>
        <source>Compact: more fits on the screen</source>
        <translation>コンパクト: 画面により多く表示</translation>
    </message>
    <message>
        <source>Closing the window</source>
        <translation>ウィンドウを閉じたとき</translation>
    </message>
    <message>
        <source>Go on in the tray</source>
        <translation>トレイで動作を続ける</translation>
    </message>
    <message>
        <source>Indexing goes on meanwhile. “Quit” in the tray&apos;s menu ends it.</source>
        <translation>その間もインデックス作成は続きます。トレイのメニューの「終了」で終わります。</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>That is only the address of a picture, and nothing is fetched from the network: copy the picture itself.</source>
        <translation>それは画像のアドレスだけです。ネットワークからは何も取得しません。画像そのものをコピーしてください。</translation>
    </message>
    <message>
        <source>That is no picture and no folder: drop or paste one of these.</source>
        <translation>画像でもフォルダーでもありません。どちらかをドロップするか貼り付けてください。</translation>
    </message>
    <message>
        <source>“{name}” is saved.</source>
        <translation>「{name}」を保存しました。</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>saved search</source>
        <translation>保存した検索</translation>
    </message>
    <message>
        <source>search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>search for this</source>
        <translation>これを検索</translation>
    </message>
</context>
<context>
    <name>BatteryPause</name>
    <message>
        <source>Indexing waits while this computer runs on battery; it goes on by itself when the computer is plugged in.</source>
        <translation>バッテリー使用中はインデックス作成を待ち、電源につなぐと自動で再開します。</translation>
    </message>
</context>
<context>
    <name>Browsing</name>
    <message>
        <source>Searching…</source>
        <translation>検索中…</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Less</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>More</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Photos that are ready for this model</source>
        <translation>このモデル用に準備できた写真</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>残す</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Parts of the search</source>
        <translation>検索の条件</translation>
    </message>
    <message>
        <source>Name of the saved search</source>
        <translation>保存する検索の名前</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>この検索を保存</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>すべて消去</translation>
    </message>
    <message>
        <source>like {photos}</source>
        <translation>{photos} に似た</translation>
    </message>
    <message>
        <source>like {name}</source>
        <translation>{name} に似た</translation>
    </message>
    <message>
        <source>like a picture</source>
        <translation>画像に似た</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>お気に入り</translation>
    </message>
    <message>
        <source>Take “{part}” away</source>
        <translation>「{part}」を外す</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>{photos} copied, then it ended ({reason}): make room or choose another folder.</source>
        <translation>{photos} をコピーした後、中断しました（{reason}）。空きを作るか、別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>{photos} copied.</source>
        <translation>{photos} をコピーしました。</translation>
    </message>
    <message>
        <source>Copying {done} of {count}…</source>
        <translation>{count} 個中 {done} 個目をコピー中…</translation>
    </message>
</context>
<context>
    <name>Filmstrip</name>
    <message>
        <source>Filmstrip</source>
        <translation>フィルムストリップ</translation>
    </message>
</context>
<context>
    <name>FolderCard</name>
    <message>
        <source>Stop searching {folder}? Its files stay as they are. What is known of its photos is forgotten, and found out anew if you add it again.</source>
        <translation>{folder} の検索をやめますか？ ファイルはそのままです。写真の情報は忘れられ、再び追加すると改めて調べます。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Stop searching it</source>
        <translation>検索をやめる</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未接続</translation>
    </message>
</context>
<context>
    <name>FoldersPart</name>
    <message>
        <source>Folders</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Folders that are searched</source>
        <translation>検索するフォルダー</translation>
    </message>
    <message>
        <source>Another PhotoSearch does the indexing; folders can be changed there.</source>
        <translation>別の PhotoSearch がインデックスを作成中です。フォルダーはそちらで変更できます。</translation>
    </message>
    <message>
        <source>There are none yet.</source>
        <translation>まだありません。</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>フォルダーを追加…</translation>
    </message>
    <message>
        <source>What is left out</source>
        <translation>除外するもの</translation>
    </message>
    <message>
        <source>Patterns of what is left out</source>
        <translation>除外するパターン</translation>
    </message>
    <message>
        <source>One pattern a line: the name of a file or a folder, such as *.png or backup, or a place within a folder, such as scans/old. The star stands for any letters, the question mark for one.</source>
        <translation>1 行に 1 つ: *.png や backup のようなファイルやフォルダーの名前、または scans/old のようなフォルダー内の場所。星印は任意の文字列、疑問符は 1 文字を表します。</translation>
    </message>
    <message>
        <source>Leave out pictures smaller than</source>
        <translation>これより小さい画像を除外</translation>
    </message>
    <message>
        <source> pixels</source>
        <translation> ピクセル</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>What counts is the longer side. Icons and buttons are small pictures.</source>
        <translation>長辺で判断します。アイコンやボタンは小さな画像です。</translation>
    </message>
    <message>
        <source>Look into hidden folders</source>
        <translation>隠しフォルダーも見る</translation>
    </message>
    <message>
        <source>Folders whose names begin with a dot; programs keep their own there.</source>
        <translation>名前が点で始まるフォルダー。プログラムが自分用に使います。</translation>
    </message>
    <message>
        <source>You have also left out:</source>
        <translation>ほかに外したもの:</translation>
    </message>
</context>
<context>
    <name>FullPictures</name>
    <message>
        <source>This photo is not in the library any more.</source>
        <translation>この写真はもうライブラリにありません。</translation>
    </message>
    <message>
        <source>Only the small picture is here: connect the drive of the photo&apos;s folder.</source>
        <translation>ここには小さな画像しかありません。写真のフォルダーのドライブを接続してください。</translation>
    </message>
</context>
<context>
    <name>Grid</name>
    <message>
        <source>Photos</source>
        <translation>写真</translation>
    </message>
</context>
<context>
    <name>Indexing</name>
    <message>
        <source>Indexing</source>
        <translation>インデックス作成</translation>
    </message>
    <message>
        <source>How hard it works</source>
        <translation>作業の強さ</translation>
    </message>
    <message>
        <source>Share of the time</source>
        <translation>時間の割合</translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation>{share} %</translation>
    </message>
    <message>
        <source>With less, indexing takes longer, and the computer stays cooler and quieter. While you type or scroll it gives way in any case.</source>
        <translation>小さくすると時間はかかりますが、コンピューターは涼しく静かになります。入力やスクロールの間はいつも譲ります。</translation>
    </message>
    <message>
        <source>Wait while the computer runs on battery</source>
        <translation>バッテリー使用中は待つ</translation>
    </message>
    <message>
        <source>Indexing goes on by itself when the computer is plugged in.</source>
        <translation>電源につなぐと自動で再開します。</translation>
    </message>
    <message>
        <source>Processes and threads</source>
        <translation>プロセスとスレッド</translation>
    </message>
    <message>
        <source>Processes that read pictures</source>
        <translation>画像を読むプロセス</translation>
    </message>
    <message>
        <source>Threads that look at pictures</source>
        <translation>画像を見るスレッド</translation>
    </message>
    <message>
        <source>These two hold from the next start of PhotoSearch on.</source>
        <translation>この 2 つは PhotoSearch の次回起動から有効です。</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Information</source>
        <translation>情報</translation>
    </message>
    <message>
        <source>{photos} selected</source>
        <translation>{photos} を選択</translation>
    </message>
    <message>
        <source>Choose a photo to see what is known of it.</source>
        <translation>写真を選ぶと、分かっていることが表示されます。</translation>
    </message>
    <message>
        <source>{width} × {height} pixels, {format}, {bytes}</source>
        <translation>{width} × {height} ピクセル、{format}、{bytes}</translation>
    </message>
    <message>
        <source>{folder} (not connected)</source>
        <translation>{folder}（未接続）</translation>
    </message>
    <message>
        <source>Why it is here</source>
        <translation>ここにある理由</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>撮影日時</translation>
    </message>
    <message>
        <source>Date of the file</source>
        <translation>ファイルの日付</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>星</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>お気に入り</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>カメラ</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>レンズ</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>露出</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Also in</source>
        <translation>ほかの場所</translation>
    </message>
    <message>
        <source>It looks like “{words}”: similarity {similarity} of 1.</source>
        <translation>「{words}」に似ています: 類似度 {similarity}（最大 1）。</translation>
    </message>
    <message>
        <source>It looks like the photo that was asked for: similarity {similarity} of 1.</source>
        <translation>探している写真に似ています: 類似度 {similarity}（最大 1）。</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>A key that works everywhere is up to your desktop: let it run the command photosearch --palette, which brings this window to the front and offers all searches, folders and commands.</source>
        <translation>どこでも使えるキーはデスクトップの設定次第です。コマンド photosearch --palette を実行するように設定すると、このウィンドウが前面に出て、すべての検索、フォルダー、コマンドが表示されます。</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>動作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source> or </source>
        <translation> または </translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>ウィンドウの言語</translation>
    </message>
    <message>
        <source>It holds from the next start of PhotoSearch on. In which languages photos can be searched is up to the model.</source>
        <translation>PhotoSearch の次回起動から有効です。どの言語で検索できるかはモデルによります。</translation>
    </message>
</context>
<context>
    <name>LeftOut</name>
    <message>
        <source>Search it again</source>
        <translation>再び検索する</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Go to…</source>
        <translation>移動…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>すべて選択</translation>
    </message>
    <message>
        <source>Select none</source>
        <translation>選択を解除</translation>
    </message>
    <message>
        <source>Select the others</source>
        <translation>選択を反転</translation>
    </message>
    <message>
        <source>Larger photos</source>
        <translation>写真を大きく</translation>
    </message>
    <message>
        <source>Smaller photos</source>
        <translation>写真を小さく</translation>
    </message>
    <message>
        <source>Photos of the usual size</source>
        <translation>標準の大きさ</translation>
    </message>
    <message>
        <source>Look for a copied picture</source>
        <translation>コピーした画像で検索</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>フォルダーを追加…</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>モデル…</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>情報</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Choose a folder with photos</source>
        <translation>写真のフォルダーを選択</translation>
    </message>
    <message>
        <source>“{name}” is removed.</source>
        <translation>「{name}」を削除しました。</translation>
    </message>
    <message>
        <source>Choose a folder for the copies</source>
        <translation>コピー先のフォルダーを選択</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Indexing is done by another PhotoSearch; this window only searches.</source>
        <translation>別の PhotoSearch がインデックスを作成中です。このウィンドウは検索だけします。</translation>
    </message>
    <message>
        <source>Your library cannot be opened</source>
        <translation>ライブラリを開けません</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>{photos} marked as favourite.</source>
        <translation>{photos} をお気に入りにしました。</translation>
    </message>
    <message>
        <source>{photos} no longer marked as favourite.</source>
        <translation>{photos} をお気に入りから外しました。</translation>
    </message>
    <message>
        <source>{photos}: {stars}</source>
        <translation>{photos}: {stars}</translation>
    </message>
    <message>
        <source>{photos}: no stars</source>
        <translation>{photos}: 星なし</translation>
    </message>
    <message>
        <source>{photos} noted as what “{words}” means.</source>
        <translation>{photos} を「{words}」の正解として記録しました。</translation>
    </message>
    <message>
        <source>{photos} no longer noted as what “{words}” means.</source>
        <translation>{photos} を「{words}」の正解から外しました。</translation>
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
        <translation>うまくいきませんでした。理由はログにあります。</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>All models on the list are on this computer.</source>
        <translation>一覧のモデルはすべてこのコンピューターにあります。</translation>
    </message>
    <message>
        <source>Another PhotoSearch is indexing this library: choose and remove models there.</source>
        <translation>別の PhotoSearch がこのライブラリのインデックスを作成中です。モデルはそちらで選択、削除してください。</translation>
    </message>
    <message>
        <source>This window was started with one model and no other: start it without --model to choose here.</source>
        <translation>このウィンドウは 1 つのモデルだけで起動しました。ここで選ぶには --model なしで起動してください。</translation>
    </message>
    <message>
        <source>Choose the folder of a model</source>
        <translation>モデルのフォルダーを選択</translation>
    </message>
    <message>
        <source>Choose the zip file of a model</source>
        <translation>モデルの zip ファイルを選択</translation>
    </message>
    <message>
        <source>Zip files (*.zip)</source>
        <translation>Zip ファイル (*.zip)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>取り込む</translation>
    </message>
    <message>
        <source>Back to the photos</source>
        <translation>写真に戻る</translation>
    </message>
    <message>
        <source>Back to the photos (Esc)</source>
        <translation>写真に戻る (Esc)</translation>
    </message>
    <message>
        <source>Add a model whose files you have</source>
        <translation>手元のファイルからモデルを追加</translation>
    </message>
    <message>
        <source>From a folder…</source>
        <translation>フォルダーから…</translation>
    </message>
    <message>
        <source>From a zip file…</source>
        <translation>zip ファイルから…</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>A model is what understands your photos and your words. A larger one finds more, and takes longer to look at your photos; search goes on with the present one until it has.</source>
        <translation>モデルは写真と言葉を理解するものです。大きいほどよく見つかり、写真を見るのに時間がかかります。見終わるまでは今のモデルで検索が続きます。</translation>
    </message>
    <message>
        <source>Nothing is downloaded before you press a button, and nothing about your photos is ever sent.</source>
        <translation>ボタンを押すまで何もダウンロードせず、写真について何も送信しません。</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>このコンピューター</translation>
    </message>
    <message>
        <source>To download</source>
        <translation>ダウンロードできるもの</translation>
    </message>
</context>
<context>
    <name>ModelsPart</name>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>What understands your photos</source>
        <translation>写真を理解するもの</translation>
    </message>
    <message>
        <source>A larger model finds more and takes longer to look at your photos. On the page of models you can get others, measure them, and change to one.</source>
        <translation>大きいモデルほどよく見つかり、写真を見るのに時間がかかります。モデルのページで入手、測定、切り替えができます。</translation>
    </message>
    <message>
        <source>Open the page of models</source>
        <translation>モデルのページを開く</translation>
    </message>
    <message>
        <source>{model} answers.</source>
        <translation>{model} が答えています。</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this message</source>
        <translation>このメッセージを閉じる</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Go to</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Go to a folder, a search, a command…</source>
        <translation>フォルダー、検索、コマンドへ移動…</translation>
    </message>
    <message>
        <source>What there is</source>
        <translation>候補</translation>
    </message>
</context>
<context>
    <name>PhotoActions</name>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Search for words first, then mark what you meant.</source>
        <translation>先に言葉で検索し、探していた写真に印を付けてください。</translation>
    </message>
    <message>
        <source>{photos} left out; the files stay as they are.</source>
        <translation>{photos} を外しました。ファイルはそのままです。</translation>
    </message>
    <message>
        <source>{folder} is left out; its files stay as they are.</source>
        <translation>{folder} を外しました。ファイルはそのままです。</translation>
    </message>
    <message>
        <source>Move {photos} ({count} files) to the trash?</source>
        <translation>{photos}（{count} ファイル）をごみ箱に移動しますか？</translation>
    </message>
    <message>
        <source>Move {photos} to the trash?</source>
        <translation>{photos} をごみ箱に移動しますか？</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>ごみ箱に移動</translation>
    </message>
    <message>
        <source>Show what lies beside it</source>
        <translation>近くの写真を表示</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>星</translation>
    </message>
    <message>
        <source>Find similar</source>
        <translation>似た写真を探す</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>見る</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Open with…</source>
        <translation>別のプログラムで開く…</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>フォルダーに表示</translation>
    </message>
    <message>
        <source>Photos of its day</source>
        <translation>同じ日の写真</translation>
    </message>
    <message>
        <source>Photos in its folder</source>
        <translation>同じフォルダーの写真</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>お気に入り</translation>
    </message>
    <message>
        <source>This is what I meant</source>
        <translation>これを探していました</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>タグ…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>パスをコピー</translation>
    </message>
    <message>
        <source>Copy to a folder…</source>
        <translation>フォルダーへコピー…</translation>
    </message>
    <message>
        <source>Leave out of PhotoSearch</source>
        <translation>PhotoSearch から外す</translation>
    </message>
    <message>
        <source>{photos} could not be moved to the trash and stay where they are.</source>
        <translation>{photos} はごみ箱に移動できず、元の場所にあります。</translation>
    </message>
    <message>
        <source>{photos} moved to the trash.</source>
        <translation>{photos} をごみ箱に移動しました。</translation>
    </message>
    <message>
        <source>{photos} could not be put back: look for them in the trash.</source>
        <translation>{photos} を戻せませんでした。ごみ箱を確認してください。</translation>
    </message>
    <message>
        <source>Select at most {n} photos to find similar ones.</source>
        <translation>似た写真を探すには {n} 枚まで選択してください。</translation>
    </message>
    <message>
        <source>Select at most {n} photos to open them.</source>
        <translation>開くには {n} 枚まで選択してください。</translation>
    </message>
    <message>
        <source>This desktop offers no list of programs to pick from.</source>
        <translation>このデスクトップには、選べるプログラムの一覧がありません。</translation>
    </message>
    <message>
        <source>No file manager answers: is one installed?</source>
        <translation>ファイルマネージャーが応答しません。インストールされていますか？</translation>
    </message>
    <message>
        <source>Select at most {n} photos to copy them.</source>
        <translation>コピーするには {n} 枚まで選択してください。</translation>
    </message>
    <message>
        <source>No program opens {name}.</source>
        <translation>{name} を開くプログラムがありません。</translation>
    </message>
    <message>
        <source>The file is not there now: connect its drive or folder.</source>
        <translation>ファイルが今ありません。ドライブかフォルダーを接続してください。</translation>
    </message>
</context>
<context>
    <name>PhotoModel</name>
    <message>
        <source>Photo {row} of {count}</source>
        <translation>{count} 枚中 {row} 枚目</translation>
    </message>
</context>
<context>
    <name>PlaceMenu</name>
    <message>
        <source>Open this folder</source>
        <translation>このフォルダーを開く</translation>
    </message>
    <message>
        <source>Remove from PhotoSearch (no file is touched)</source>
        <translation>PhotoSearch から削除（ファイルには触れません）</translation>
    </message>
    <message>
        <source>Leave out of PhotoSearch (no file is touched)</source>
        <translation>PhotoSearch から外す（ファイルには触れません）</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前を変更</translation>
    </message>
    <message>
        <source>Remove this search (no photo is touched)</source>
        <translation>この検索を削除（写真には触れません）</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Photo</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>{row} of {count}</source>
        <translation>{row} / {count}</translation>
    </message>
    <message>
        <source>Draw a box around what you want to find; Enter takes all that shows.</source>
        <translation>探したいものを枠で囲んでください。Enter で表示中の全体を使います。</translation>
    </message>
    <message>
        <source>The photo is being read…</source>
        <translation>写真を読み込み中…</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>This photo is not in the library any more.</source>
        <translation>この写真はもうライブラリにありません。</translation>
    </message>
    <message>
        <source>Back to the photos</source>
        <translation>写真に戻る</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>次の写真</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>前の写真</translation>
    </message>
    <message>
        <source>First photo</source>
        <translation>最初の写真</translation>
    </message>
    <message>
        <source>Last photo</source>
        <translation>最後の写真</translation>
    </message>
    <message>
        <source>Look closer</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Look from farther</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>The whole photo, or its own pixels</source>
        <translation>写真全体、または原寸</translation>
    </message>
    <message>
        <source>Rotate the view</source>
        <translation>表示を回転</translation>
    </message>
    <message>
        <source>Rotate it back</source>
        <translation>逆に回転</translation>
    </message>
    <message>
        <source>Search for a part of it</source>
        <translation>一部分を検索</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全画面</translation>
    </message>
    <message>
        <source>Back to the photos (Esc)</source>
        <translation>写真に戻る (Esc)</translation>
    </message>
    <message>
        <source>Previous photo (←)</source>
        <translation>前の写真 (←)</translation>
    </message>
    <message>
        <source>Next photo (→)</source>
        <translation>次の写真 (→)</translation>
    </message>
    <message>
        <source>Rotate the view (R)</source>
        <translation>表示を回転 (R)</translation>
    </message>
    <message>
        <source>The whole photo, or its own pixels (Z)</source>
        <translation>写真全体、または原寸 (Z)</translation>
    </message>
    <message>
        <source>Search for a part of the photo (B)</source>
        <translation>写真の一部分を検索 (B)</translation>
    </message>
    <message>
        <source>Favourite (F)</source>
        <translation>お気に入り (F)</translation>
    </message>
    <message>
        <source>Information (Ctrl+I)</source>
        <translation>情報 (Ctrl+I)</translation>
    </message>
    <message>
        <source>Full screen (F11)</source>
        <translation>全画面 (F11)</translation>
    </message>
</context>
<context>
    <name>Privacy</name>
    <message>
        <source>Privacy</source>
        <translation>プライバシー</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Since this window was opened. PhotoSearch connects to nobody by itself: only a model that you ask for on the page of models is downloaded. Photos, words and names never leave this computer.</source>
        <translation>このウィンドウを開いてから。PhotoSearch が自分から接続することはなく、モデルのページで求めたモデルだけをダウンロードします。写真、言葉、名前がこのコンピューターから出ることはありません。</translation>
    </message>
    <message>
        <source>What is stored</source>
        <translation>保存されているもの</translation>
    </message>
    <message>
        <source>Open this folder</source>
        <translation>このフォルダーを開く</translation>
    </message>
    <message>
        <source>Only you can read this folder. Whoever deletes it, while PhotoSearch is closed, deletes everything that PhotoSearch knows; the photos stay as they are.</source>
        <translation>このフォルダーを読めるのはあなただけです。PhotoSearch を閉じて削除すると、PhotoSearch の情報はすべて消えます。写真はそのままです。</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Clear the history of searches</source>
        <translation>検索履歴を消去</translation>
    </message>
    <message>
        <source>What is known of your photos, and what you did with them</source>
        <translation>写真について分かっていることと、行った操作</translation>
    </message>
    <message>
        <source>Small pictures of your photos</source>
        <translation>写真の小さな画像</translation>
    </message>
    <message>
        <source>What makes searching quick</source>
        <translation>検索を速くするもの</translation>
    </message>
    <message>
        <source>Models that you added</source>
        <translation>追加したモデル</translation>
    </message>
    <message>
        <source>The words of your last searches are kept, to be offered again.</source>
        <translation>最近の検索の言葉は、再び候補に出すために保存されます。</translation>
    </message>
    <message>
        <source>No search is kept.</source>
        <translation>保存された検索はありません。</translation>
    </message>
    <message>
        <source>0 connections</source>
        <translation>接続 0 件</translation>
    </message>
    <message>
        <source>1 connection, to {hosts}</source>
        <translation>接続 1 件（{hosts}）</translation>
    </message>
    <message>
        <source>{count} connections, to {hosts}</source>
        <translation>接続 {count} 件（{hosts}）</translation>
    </message>
</context>
<context>
    <name>ProblemModel</name>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Why it cannot be read</source>
        <translation>読めない理由</translation>
    </message>
</context>
<context>
    <name>ProblemsPage</name>
    <message>
        <source>Back to the photos</source>
        <translation>写真に戻る</translation>
    </message>
    <message>
        <source>Back to the photos (Esc)</source>
        <translation>写真に戻る (Esc)</translation>
    </message>
    <message>
        <source>They are tried again when they change. Double-click one to see it in its folder.</source>
        <translation>変更されると再び試します。ダブルクリックでフォルダーに表示します。</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>問題はありません</translation>
    </message>
    <message>
        <source>Files that cannot be read</source>
        <translation>読めないファイル</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Describe a photo, such as: a dog in the snow</source>
        <translation>写真を言葉で説明（例: 雪の中の犬）</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>この検索を保存</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>検索を消去</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>The library cannot be opened; the log says why.</source>
        <translation>ライブラリを開けません。理由はログにあります。</translation>
    </message>
    <message>
        <source>That did not work; the log says why.</source>
        <translation>うまくいきませんでした。理由はログにあります。</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Parts of the settings</source>
        <translation>設定の分類</translation>
    </message>
    <message>
        <source>Back to the photos</source>
        <translation>写真に戻る</translation>
    </message>
    <message>
        <source>Back to the photos (Esc)</source>
        <translation>写真に戻る (Esc)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Places</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>保存した検索</translation>
    </message>
    <message>
        <source>Problems  {count}</source>
        <translation>問題  {count}</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>すべての写真</translation>
    </message>
    <message>
        <source>Recently added</source>
        <translation>最近追加</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>お気に入り</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未接続</translation>
    </message>
</context>
<context>
    <name>SimilarHeader</name>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>戻る (Esc)</translation>
    </message>
    <message>
        <source>Photos similar to {name}</source>
        <translation>{name} に似た写真</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Indexing</source>
        <translation>インデックス作成</translation>
    </message>
    <message>
        <source>Show which files, and why</source>
        <translation>どのファイルか、その理由を表示</translation>
    </message>
    <message>
        <source>Go on with indexing</source>
        <translation>インデックス作成を再開</translation>
    </message>
    <message>
        <source>Pause indexing</source>
        <translation>インデックス作成を一時停止</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Recent searches</source>
        <translation>最近の検索</translation>
    </message>
    <message>
        <source>Also: {examples}</source>
        <translation>ほかに: {examples}</translation>
    </message>
    <message>
        <source>{count} photos</source>
        <translation>写真 {count} 枚</translation>
    </message>
</context>
<context>
    <name>TagLine</name>
    <message>
        <source>holiday, -work takes “work” away</source>
        <translation>休暇, -仕事 で「仕事」を外す</translation>
    </message>
    <message>
        <source>Tags of {photos}:</source>
        <translation>{photos} のタグ:</translation>
    </message>
</context>
<context>
    <name>TaskLine</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Cancel: {name}</source>
        <translation>キャンセル: {name}</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>停止しています…</translation>
    </message>
    <message>
        <source>Waits until what was begun before is done.</source>
        <translation>先に始めた作業の完了を待っています。</translation>
    </message>
    <message>
        <source>Asking for the files…</source>
        <translation>ファイルを要求しています…</translation>
    </message>
    <message>
        <source>Copying and testing the model; a large one takes a minute…</source>
        <translation>モデルをコピーして試しています。大きいと 1 分かかります…</translation>
    </message>
    <message>
        <source>Looking whether the model works on this computer…</source>
        <translation>このコンピューターで動くか確認しています…</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>削除しています…</translation>
    </message>
    <message>
        <source>Testing and measuring; this takes some seconds…</source>
        <translation>試して測定しています。数秒かかります…</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Folders</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Folders that are searched</source>
        <translation>検索するフォルダー</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>情報</translation>
    </message>
    <message>
        <source>Best match first</source>
        <translation>よく合う順</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>新しい順</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>古い順</translation>
    </message>
    <message>
        <source>Last added first</source>
        <translation>追加が新しい順</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>名前順</translation>
    </message>
    <message>
        <source>By folder</source>
        <translation>フォルダー順</translation>
    </message>
    <message>
        <source>Whole photos</source>
        <translation>写真全体を表示</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>並べ替え</translation>
    </message>
    <message>
        <source>In which order photos are shown</source>
        <translation>写真の表示順</translation>
    </message>
    <message>
        <source>Size of the photos</source>
        <translation>写真の大きさ</translation>
    </message>
    <message>
        <source>Size of the photos (Ctrl and the wheel)</source>
        <translation>写真の大きさ（Ctrl とホイール）</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>フォルダーを追加…</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>モデル…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未接続</translation>
    </message>
    <message>
        <source>Open this folder</source>
        <translation>このフォルダーを開く</translation>
    </message>
    <message>
        <source>Remove from PhotoSearch (no file is touched)</source>
        <translation>PhotoSearch から削除（ファイルには触れません）</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Open PhotoSearch</source>
        <translation>PhotoSearch を開く</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>検索…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>PhotoSearch goes on in the tray</source>
        <translation>PhotoSearch はトレイで動作を続けます</translation>
    </message>
    <message>
        <source>Its icon there brings the window back, and ends the program.</source>
        <translation>そのアイコンからウィンドウを戻したり、終了したりできます。</translation>
    </message>
</context>
<context>
    <name>TypeAhead</name>
    <message>
        <source>No name here begins with “{letters}”</source>
        <translation>ここには「{letters}」で始まる名前がありません</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Find your photos by describing them</source>
        <translation>言葉で写真を見つけましょう</translation>
    </message>
    <message>
        <source>Choose a folder with your photos, or drop one here. You can search as soon as the first photos appear.</source>
        <translation>写真のフォルダーを選ぶか、ここにドロップしてください。最初の写真が出たらすぐ検索できます。</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>フォルダーを選択…</translation>
    </message>
    <message>
        <source>Everything stays on this computer: no account, no upload, no connection. Your photos are only read, never changed.</source>
        <translation>すべてこのコンピューターの中だけ: アカウントもアップロードも接続もありません。写真は読むだけで、変更しません。</translation>
    </message>
</context>
</TS>
