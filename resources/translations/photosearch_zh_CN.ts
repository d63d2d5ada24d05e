<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name></name>
    <message>
        <source>{named} and {count} more</source>
        <translation>{named} 等另外 {count} 种</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Answers your searches</source>
        <translation>正在回答您的搜索</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>准备中</translation>
    </message>
    <message>
        <source>Came with PhotoSearch</source>
        <translation>随 PhotoSearch 提供</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>占用磁盘</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Has looked at {ready} of {all} so far; the others cannot be found yet.</source>
        <translation>目前已看过 {all} 中的 {ready}；其余的暂时搜不到。</translation>
    </message>
    <message>
        <source>Goes on answering until “{wanted}” has looked at all photos.</source>
        <translation>在“{wanted}”看完所有照片之前继续回答。</translation>
    </message>
    <message>
        <source>Has looked at all your photos: search changes to it at once.</source>
        <translation>已看过您的所有照片：搜索会立即切换到它。</translation>
    </message>
    <message>
        <source>Has looked at {ready} of {all}; it answers when it has seen the rest.</source>
        <translation>已看过 {all} 中的 {ready}；看完其余的就开始回答。</translation>
    </message>
    <message>
        <source>Has to look at {lacking} first; search goes on meanwhile.</source>
        <translation>需要先看 {lacking}；期间搜索照常进行。</translation>
    </message>
    <message>
        <source>{ready} of {all} are ready. Searches go on with “{answering}” meanwhile.</source>
        <translation>{all} 中的 {ready} 已就绪。期间由“{answering}”继续搜索。</translation>
    </message>
    <message>
        <source>Indexing is paused: it goes on when you say so below.</source>
        <translation>索引已暂停：在下方点继续即可恢复。</translation>
    </message>
    <message>
        <source>Indexing has stopped for the moment.</source>
        <translation>索引暂时停止了。</translation>
    </message>
    <message>
        <source>{away} are on drives that are not connected: it will wait for those.</source>
        <translation>{away} 在未连接的驱动器上：它会等待。</translation>
    </message>
    <message>
        <source>It waits for {away} on drives that are not connected. Connect them, or use it now: these are found again once they have been looked at.</source>
        <translation>它在等待未连接驱动器上的 {away}。请连接驱动器，或现在就使用：看过之后即可再次搜到。</translation>
    </message>
    <message>
        <source>Keep using this one</source>
        <translation>继续用这个</translation>
    </message>
    <message>
        <source>Use now</source>
        <translation>立即使用</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>换回它</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Test on this computer</source>
        <translation>在本机测试</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>For research only: not for everyday use, not at work.</source>
        <translation>仅供研究：不可用于日常或工作。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Must be imported by hand, because {reason}: get its files yourself, then choose “Import” above.</source>
        <translation>必须手动导入，因为{reason}：请自行获取文件，然后在上方选择“导入”。</translation>
    </message>
    <message>
        <source>Download ({size})</source>
        <translation>下载 ({size})</translation>
    </message>
    <message>
        <source>Comes from {host}.</source>
        <translation>来自 {host}。</translation>
    </message>
    <message>
        <source>Everything is here: testing the model…</source>
        <translation>文件已齐：正在测试模型…</translation>
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
        <translation>正在等待连接…</translation>
    </message>
    <message>
        <source>“{name}” is on this computer, and works. Choose “Use” to search with it.</source>
        <translation>“{name}”已在本机且可用。选择“使用”即可用它搜索。</translation>
    </message>
    <message>
        <source>Stopped. Downloading it again goes on from there.</source>
        <translation>已停止。再次下载会从中断处继续。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>{pace} photos a second, once they are read</source>
        <translation>读取后每秒 {pace} 张照片</translation>
    </message>
    <message>
        <source>{ms} ms for a query</source>
        <translation>每次搜索 {ms} 毫秒</translation>
    </message>
    <message>
        <source>{size} of memory at most</source>
        <translation>最多占用 {size} 内存</translation>
    </message>
    <message>
        <source>It works on this computer: {figures}. Measured beside the indexing, which slows it.</source>
        <translation>可在本机运行：{figures}。测量时正在索引，因此偏慢。</translation>
    </message>
    <message>
        <source>It works on this computer: {figures}.</source>
        <translation>可在本机运行：{figures}。</translation>
    </message>
    <message>
        <source>Remove “{name}” from this computer? That frees {size}, and it forgets what it has seen; your photos stay as they are.</source>
        <translation>从本机移除“{name}”？将释放 {size}，它看过的内容会被忘记；您的照片保持不变。</translation>
    </message>
    <message>
        <source>many languages</source>
        <translation>多种语言</translation>
    </message>
    <message>
        <source>Smallest</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Finds best</source>
        <translation>效果最好</translation>
    </message>
    <message>
        <source>Many languages</source>
        <translation>多种语言</translation>
    </message>
    <message>
        <source>For graphics cards</source>
        <translation>适合显卡</translation>
    </message>
    <message>
        <source>Research only</source>
        <translation>仅供研究</translation>
    </message>
    <message>
        <source>Mark photos in a search with M, and this says how many of them it finds.</source>
        <translation>在搜索结果中用 M 标记照片，这里就会显示它能找到多少。</translation>
    </message>
    <message>
        <source>Of what you marked for {count} searches it finds {share} % among the first ten.</source>
        <translation>在您为 {count} 次搜索标记的照片中，它在前十名里找到 {share} %。</translation>
    </message>
    <message>
        <source>Of what you marked for one search it finds {share} % among the first ten.</source>
        <translation>在您为一次搜索标记的照片中，它在前十名里找到 {share} %。</translation>
    </message>
    <message>
        <source>1 photo</source>
        <translation>1 张照片</translation>
    </message>
    <message>
        <source>{count} photos</source>
        <translation>{count} 张照片</translation>
    </message>
    <message>
        <source>in a folder that is not connected</source>
        <translation>位于未连接的文件夹</translation>
    </message>
    <message>
        <source>{width} × {height}, {format}</source>
        <translation>{width} × {height}，{format}</translation>
    </message>
    <message>
        <source>Its folder is not connected</source>
        <translation>所在文件夹未连接</translation>
    </message>
    <message>
        <source>1 copy elsewhere</source>
        <translation>另有 1 个副本</translation>
    </message>
    <message>
        <source>{count} copies elsewhere</source>
        <translation>另有 {count} 个副本</translation>
    </message>
    <message>
        <source>{photos}, most similar first</source>
        <translation>{photos}，最相似的在前</translation>
    </message>
    <message>
        <source>1 match</source>
        <translation>1 个结果</translation>
    </message>
    <message>
        <source>{count} matches</source>
        <translation>{count} 个结果</translation>
    </message>
    <message>
        <source>{count} matches, best first</source>
        <translation>{count} 个结果，最佳在前</translation>
    </message>
    <message>
        <source>searched {share} %, newest first</source>
        <translation>已搜索 {share} %，最新的优先</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>已选 {count} 张</translation>
    </message>
    <message>
        <source>Your photos are on their way</source>
        <translation>照片马上就来</translation>
    </message>
    <message>
        <source>The first ones appear here in a moment.</source>
        <translation>第一批很快会出现在这里。</translation>
    </message>
    <message>
        <source>No photo can be shown</source>
        <translation>没有可显示的照片</translation>
    </message>
    <message>
        <source>The line below leads to the reasons.</source>
        <translation>下方的一行会说明原因。</translation>
    </message>
    <message>
        <source>No photos here yet</source>
        <translation>这里还没有照片</translation>
    </message>
    <message>
        <source>Photos appear when they are put into your folders.</source>
        <translation>把照片放进您的文件夹，它们就会出现。</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>这里还没有内容</translation>
    </message>
    <message>
        <source>Your photos are still being indexed.</source>
        <translation>您的照片仍在索引中。</translation>
    </message>
    <message>
        <source>No photos in this folder</source>
        <translation>此文件夹中没有照片</translation>
    </message>
    <message>
        <source>Photos appear when they are put into it.</source>
        <translation>把照片放进来，它们就会出现。</translation>
    </message>
    <message>
        <source>No photo fits</source>
        <translation>没有符合条件的照片</translation>
    </message>
    <message>
        <source>Take a condition away, or press Esc to see all photos.</source>
        <translation>去掉一个条件，或按 Esc 查看所有照片。</translation>
    </message>
    <message>
        <source>Take a condition away, try other words, or press Esc to see all photos.</source>
        <translation>去掉一个条件，换些词试试，或按 Esc 查看所有照片。</translation>
    </message>
    <message>
        <source>No similar photos</source>
        <translation>没有相似的照片</translation>
    </message>
    <message>
        <source>Press Esc to go back.</source>
        <translation>按 Esc 返回。</translation>
    </message>
    <message>
        <source>No favourites yet</source>
        <translation>还没有收藏</translation>
    </message>
    <message>
        <source>Mark a photo with F, and it appears here.</source>
        <translation>用 F 标记照片，它就会出现在这里。</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Try other words, or press Esc to see all photos.</source>
        <translation>换些词试试，或按 Esc 查看所有照片。</translation>
    </message>
    <message>
        <source>Looking for photos…</source>
        <translation>正在查找照片…</translation>
    </message>
    <message>
        <source>Indexing: {done} of {total} photos</source>
        <translation>正在索引：{total} 张中的 {done} 张</translation>
    </message>
    <message>
        <source>Paused at {done} of {total} photos</source>
        <translation>已暂停：{total} 张中的 {done} 张</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Indexing has stopped at {done} of {total} photos</source>
        <translation>索引停在 {total} 张中的 {done} 张</translation>
    </message>
    <message>
        <source>{name} waits for {n} photos that are not connected</source>
        <translation>{name} 在等待 {n} 张未连接的照片</translation>
    </message>
    <message>
        <source>The new model</source>
        <translation>新模型</translation>
    </message>
    <message>
        <source>Preparing the new model: {n} photos to go</source>
        <translation>正在准备新模型：还有 {n} 张照片</translation>
    </message>
    <message>
        <source>Searching with {old}; {ready} of {total} photos are ready for {new}</source>
        <translation>正在用 {old} 搜索；{total} 张中的 {ready} 张已为 {new} 就绪</translation>
    </message>
    <message>
        <source>{speed} photos/s</source>
        <translation>每秒 {speed} 张</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>剩余不到一分钟</translation>
    </message>
    <message>
        <source>about 1 minute left</source>
        <translation>剩余约 1 分钟</translation>
    </message>
    <message>
        <source>about {count} minutes left</source>
        <translation>剩余约 {count} 分钟</translation>
    </message>
    <message>
        <source>about 1 hour left</source>
        <translation>剩余约 1 小时</translation>
    </message>
    <message>
        <source>about {count} hours left</source>
        <translation>剩余约 {count} 小时</translation>
    </message>
    <message>
        <source>1 file cannot be read</source>
        <translation>1 个文件无法读取</translation>
    </message>
    <message>
        <source>{count} files cannot be read</source>
        <translation>{count} 个文件无法读取</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未连接</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>The search failed; the reason is in the log.</source>
        <translation>搜索失败；原因见日志。</translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>间距</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>宽松</translation>
    </message>
    <message>
        <source>Compact: more fits on the screen</source>
        <translation>紧凑：屏幕上显示更多</translation>
    </message>
    <message>
        <source>Closing the window</source>
        <translation>关闭窗口时</translation>
    </message>
    <message>
        <source>Go on in the tray</source>
        <translation>在托盘中继续运行</translation>
    </message>
    <message>
        <source>Indexing goes on meanwhile. “Quit” in the tray&apos;s menu ends it.</source>
        <translation>期间继续索引。托盘菜单中的“退出”可结束。</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>That is only the address of a picture, and nothing is fetched from the network: copy the picture itself.</source>
        <translation>那只是图片的网址，程序不会从网络获取任何内容：请复制图片本身。</translation>
    </message>
    <message>
        <source>That is no picture and no folder: drop or paste one of these.</source>
        <translation>那既不是图片也不是文件夹：请拖入或粘贴其中之一。</translation>
    </message>
    <message>
        <source>“{name}” is saved.</source>
        <translation>“{name}”已保存。</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>saved search</source>
        <translation>已存搜索</translation>
    </message>
    <message>
        <source>search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>search for this</source>
        <translation>搜索此内容</translation>
    </message>
</context>
<context>
    <name>BatteryPause</name>
    <message>
        <source>Indexing waits while this computer runs on battery; it goes on by itself when the computer is plugged in.</source>
        <translation>电脑使用电池时索引会等待；接上电源后自动继续。</translation>
    </message>
</context>
<context>
    <name>Browsing</name>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Less</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Photos that are ready for this model</source>
        <translation>已为此模型就绪的照片</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Parts of the search</source>
        <translation>搜索条件</translation>
    </message>
    <message>
        <source>Name of the saved search</source>
        <translation>已存搜索的名称</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>保存此搜索</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>全部清除</translation>
    </message>
    <message>
        <source>like {photos}</source>
        <translation>类似 {photos}</translation>
    </message>
    <message>
        <source>like {name}</source>
        <translation>类似 {name}</translation>
    </message>
    <message>
        <source>like a picture</source>
        <translation>类似一张图片</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>Take “{part}” away</source>
        <translation>去掉“{part}”</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>{photos} copied, then it ended ({reason}): make room or choose another folder.</source>
        <translation>已复制 {photos}，随后中断（{reason}）：请腾出空间或选择其他文件夹。</translation>
    </message>
    <message>
        <source>{photos} copied.</source>
        <translation>已复制 {photos}。</translation>
    </message>
    <message>
        <source>Copying {done} of {count}…</source>
        <translation>正在复制第 {done} 个，共 {count} 个…</translation>
    </message>
</context>
<context>
    <name>Filmstrip</name>
    <message>
        <source>Filmstrip</source>
        <translation>胶片条</translation>
    </message>
</context>
<context>
    <name>FolderCard</name>
    <message>
        <source>Stop searching {folder}? Its files stay as they are. What is known of its photos is forgotten, and found out anew if you add it again.</source>
        <translation>不再搜索 {folder}？其中的文件保持不变。对其照片的了解会被忘记，再次添加时会重新获取。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Stop searching it</source>
        <translation>不再搜索</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未连接</translation>
    </message>
</context>
<context>
    <name>FoldersPart</name>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Folders that are searched</source>
        <translation>被搜索的文件夹</translation>
    </message>
    <message>
        <source>Another PhotoSearch does the indexing; folders can be changed there.</source>
        <translation>另一个 PhotoSearch 正在索引；请在那里更改文件夹。</translation>
    </message>
    <message>
        <source>There are none yet.</source>
        <translation>还没有。</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>What is left out</source>
        <translation>排除的内容</translation>
    </message>
    <message>
        <source>Patterns of what is left out</source>
        <translation>排除内容的模式</translation>
    </message>
    <message>
        <source>One pattern a line: the name of a file or a folder, such as *.png or backup, or a place within a folder, such as scans/old. The star stands for any letters, the question mark for one.</source>
        <translation>每行一个模式：文件或文件夹的名称，如 *.png 或 backup，或文件夹中的位置，如 scans/old。星号代表任意文字，问号代表一个字符。</translation>
    </message>
    <message>
        <source>Leave out pictures smaller than</source>
        <translation>排除小于此尺寸的图片</translation>
    </message>
    <message>
        <source> pixels</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>none</source>
        <translation>不排除</translation>
    </message>
    <message>
        <source>What counts is the longer side. Icons and buttons are small pictures.</source>
        <translation>以较长边为准。图标和按钮是小图片。</translation>
    </message>
    <message>
        <source>Look into hidden folders</source>
        <translation>查看隐藏文件夹</translation>
    </message>
    <message>
        <source>Folders whose names begin with a dot; programs keep their own there.</source>
        <translation>名称以点开头的文件夹；程序在其中存放自己的东西。</translation>
    </message>
    <message>
        <source>You have also left out:</source>
        <translation>您还排除了：</translation>
    </message>
</context>
<context>
    <name>FullPictures</name>
    <message>
        <source>This photo is not in the library any more.</source>
        <translation>这张照片已不在图库中。</translation>
    </message>
    <message>
        <source>Only the small picture is here: connect the drive of the photo&apos;s folder.</source>
        <translation>这里只有小图：请连接照片所在文件夹的驱动器。</translation>
    </message>
</context>
<context>
    <name>Grid</name>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
</context>
<context>
    <name>Indexing</name>
    <message>
        <source>Indexing</source>
        <translation>索引</translation>
    </message>
    <message>
        <source>How hard it works</source>
        <translation>工作强度</translation>
    </message>
    <message>
        <source>Share of the time</source>
        <translation>时间占比</translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation>{share} %</translation>
    </message>
    <message>
        <source>With less, indexing takes longer, and the computer stays cooler and quieter. While you type or scroll it gives way in any case.</source>
        <translation>占比越低，索引越慢，电脑也更凉更安静。您打字或滚动时，它总会让路。</translation>
    </message>
    <message>
        <source>Wait while the computer runs on battery</source>
        <translation>电脑使用电池时等待</translation>
    </message>
    <message>
        <source>Indexing goes on by itself when the computer is plugged in.</source>
        <translation>接上电源后索引自动继续。</translation>
    </message>
    <message>
        <source>Processes and threads</source>
        <translation>进程和线程</translation>
    </message>
    <message>
        <source>Processes that read pictures</source>
        <translation>读取图片的进程</translation>
    </message>
    <message>
        <source>Threads that look at pictures</source>
        <translation>查看图片的线程</translation>
    </message>
    <message>
        <source>These two hold from the next start of PhotoSearch on.</source>
        <translation>这两项在 PhotoSearch 下次启动时生效。</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Information</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>{photos} selected</source>
        <translation>已选 {photos}</translation>
    </message>
    <message>
        <source>Choose a photo to see what is known of it.</source>
        <translation>选择一张照片以查看其信息。</translation>
    </message>
    <message>
        <source>{width} × {height} pixels, {format}, {bytes}</source>
        <translation>{width} × {height} 像素，{format}，{bytes}</translation>
    </message>
    <message>
        <source>{folder} (not connected)</source>
        <translation>{folder}（未连接）</translation>
    </message>
    <message>
        <source>Why it is here</source>
        <translation>为什么在这里</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>拍摄时间</translation>
    </message>
    <message>
        <source>Date of the file</source>
        <translation>文件日期</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>星级</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>相机</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>镜头</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>曝光</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Also in</source>
        <translation>也在</translation>
    </message>
    <message>
        <source>It looks like “{words}”: similarity {similarity} of 1.</source>
        <translation>它像“{words}”：相似度 {similarity}（满分 1）。</translation>
    </message>
    <message>
        <source>It looks like the photo that was asked for: similarity {similarity} of 1.</source>
        <translation>它像所找的照片：相似度 {similarity}（满分 1）。</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>A key that works everywhere is up to your desktop: let it run the command photosearch --palette, which brings this window to the front and offers all searches, folders and commands.</source>
        <translation>在任何地方都有效的按键由您的桌面决定：让它运行命令 photosearch --palette，该命令会将此窗口置于最前，并列出所有搜索、文件夹和命令。</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>窗口语言</translation>
    </message>
    <message>
        <source>It holds from the next start of PhotoSearch on. In which languages photos can be searched is up to the model.</source>
        <translation>在 PhotoSearch 下次启动时生效。可用哪些语言搜索取决于模型。</translation>
    </message>
</context>
<context>
    <name>LeftOut</name>
    <message>
        <source>Search it again</source>
        <translation>重新搜索</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Go to…</source>
        <translation>前往…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Select none</source>
        <translation>全不选</translation>
    </message>
    <message>
        <source>Select the others</source>
        <translation>反选</translation>
    </message>
    <message>
        <source>Larger photos</source>
        <translation>放大照片</translation>
    </message>
    <message>
        <source>Smaller photos</source>
        <translation>缩小照片</translation>
    </message>
    <message>
        <source>Photos of the usual size</source>
        <translation>默认大小</translation>
    </message>
    <message>
        <source>Look for a copied picture</source>
        <translation>搜索复制的图片</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>模型…</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Choose a folder with photos</source>
        <translation>选择存放照片的文件夹</translation>
    </message>
    <message>
        <source>“{name}” is removed.</source>
        <translation>“{name}”已移除。</translation>
    </message>
    <message>
        <source>Choose a folder for the copies</source>
        <translation>选择存放副本的文件夹</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Indexing is done by another PhotoSearch; this window only searches.</source>
        <translation>另一个 PhotoSearch 正在索引；此窗口只能搜索。</translation>
    </message>
    <message>
        <source>Your library cannot be opened</source>
        <translation>无法打开您的图库</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>{photos} marked as favourite.</source>
        <translation>{photos} 已收藏。</translation>
    </message>
    <message>
        <source>{photos} no longer marked as favourite.</source>
        <translation>{photos} 已取消收藏。</translation>
    </message>
    <message>
        <source>{photos}: {stars}</source>
        <translation>{photos}：{stars}</translation>
    </message>
    <message>
        <source>{photos}: no stars</source>
        <translation>{photos}：无星级</translation>
    </message>
    <message>
        <source>{photos} noted as what “{words}” means.</source>
        <translation>{photos} 已记为“{words}”所指的内容。</translation>
    </message>
    <message>
        <source>{photos} no longer noted as what “{words}” means.</source>
        <translation>{photos} 不再记为“{words}”所指的内容。</translation>
    </message>
    <message>
        <source>{photos}: {tags}</source>
        <translation>{photos}：{tags}</translation>
    </message>
</context>
<context>
    <name>ModelWork</name>
    <message>
        <source>That did not work; the log says why.</source>
        <translation>操作未成功；原因见日志。</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>All models on the list are on this computer.</source>
        <translation>列表中的所有模型都已在本机。</translation>
    </message>
    <message>
        <source>Another PhotoSearch is indexing this library: choose and remove models there.</source>
        <translation>另一个 PhotoSearch 正在索引此图库：请在那里选择和移除模型。</translation>
    </message>
    <message>
        <source>This window was started with one model and no other: start it without --model to choose here.</source>
        <translation>此窗口以单一模型启动：不带 --model 启动即可在此选择。</translation>
    </message>
    <message>
        <source>Choose the folder of a model</source>
        <translation>选择模型文件夹</translation>
    </message>
    <message>
        <source>Choose the zip file of a model</source>
        <translation>选择模型 zip 文件</translation>
    </message>
    <message>
        <source>Zip files (*.zip)</source>
        <translation>Zip 文件 (*.zip)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Back to the photos</source>
        <translation>返回照片</translation>
    </message>
    <message>
        <source>Back to the photos (Esc)</source>
        <translation>返回照片 (Esc)</translation>
    </message>
    <message>
        <source>Add a model whose files you have</source>
        <translation>添加您已有文件的模型</translation>
    </message>
    <message>
        <source>From a folder…</source>
        <translation>从文件夹…</translation>
    </message>
    <message>
        <source>From a zip file…</source>
        <translation>从 zip 文件…</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>A model is what understands your photos and your words. A larger one finds more, and takes longer to look at your photos; search goes on with the present one until it has.</source>
        <translation>模型负责理解您的照片和文字。更大的模型找得更多，看照片也更久；在它看完之前由当前模型继续搜索。</translation>
    </message>
    <message>
        <source>Nothing is downloaded before you press a button, and nothing about your photos is ever sent.</source>
        <translation>不按按钮就不会下载任何内容，也绝不会发送关于您照片的任何信息。</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>在本机</translation>
    </message>
    <message>
        <source>To download</source>
        <translation>可下载</translation>
    </message>
</context>
<context>
    <name>ModelsPart</name>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>What understands your photos</source>
        <translation>谁来理解您的照片</translation>
    </message>
    <message>
        <source>A larger model finds more and takes longer to look at your photos. On the page of models you can get others, measure them, and change to one.</source>
        <translation>更大的模型找得更多，看照片也更久。在模型页面可以获取、测量并切换其他模型。</translation>
    </message>
    <message>
        <source>Open the page of models</source>
        <translation>打开模型页面</translation>
    </message>
    <message>
        <source>{model} answers.</source>
        <translation>由 {model} 回答。</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Go to</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Go to a folder, a search, a command…</source>
        <translation>前往文件夹、搜索或命令…</translation>
    </message>
    <message>
        <source>What there is</source>
        <translation>可选项</translation>
    </message>
</context>
<context>
    <name>PhotoActions</name>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Search for words first, then mark what you meant.</source>
        <translation>请先用文字搜索，再标记您要找的照片。</translation>
    </message>
    <message>
        <source>{photos} left out; the files stay as they are.</source>
        <translation>已排除 {photos}；文件保持不变。</translation>
    </message>
    <message>
        <source>{folder} is left out; its files stay as they are.</source>
        <translation>已排除 {folder}；其中的文件保持不变。</translation>
    </message>
    <message>
        <source>Move {photos} ({count} files) to the trash?</source>
        <translation>把 {photos}（{count} 个文件）移到回收站？</translation>
    </message>
    <message>
        <source>Move {photos} to the trash?</source>
        <translation>把 {photos} 移到回收站？</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Show what lies beside it</source>
        <translation>显示相邻的照片</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>星级</translation>
    </message>
    <message>
        <source>Find similar</source>
        <translation>查找相似照片</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open with…</source>
        <translation>打开方式…</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Photos of its day</source>
        <translation>当天的照片</translation>
    </message>
    <message>
        <source>Photos in its folder</source>
        <translation>同文件夹的照片</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>This is what I meant</source>
        <translation>这正是我要找的</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>标签…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Copy to a folder…</source>
        <translation>复制到文件夹…</translation>
    </message>
    <message>
        <source>Leave out of PhotoSearch</source>
        <translation>从 PhotoSearch 中排除</translation>
    </message>
    <message>
        <source>{photos} could not be moved to the trash and stay where they are.</source>
        <translation>{photos} 无法移到回收站，保留在原处。</translation>
    </message>
    <message>
        <source>{photos} moved to the trash.</source>
        <translation>{photos} 已移到回收站。</translation>
    </message>
    <message>
        <source>{photos} could not be put back: look for them in the trash.</source>
        <translation>{photos} 无法放回：请到回收站查找。</translation>
    </message>
    <message>
        <source>Select at most {n} photos to find similar ones.</source>
        <translation>最多选择 {n} 张照片来查找相似照片。</translation>
    </message>
    <message>
        <source>Select at most {n} photos to open them.</source>
        <translation>最多选择 {n} 张照片来打开。</translation>
    </message>
    <message>
        <source>This desktop offers no list of programs to pick from.</source>
        <translation>此桌面不提供可供选择的程序列表。</translation>
    </message>
    <message>
        <source>No file manager answers: is one installed?</source>
        <translation>没有文件管理器响应：是否已安装？</translation>
    </message>
    <message>
        <source>Select at most {n} photos to copy them.</source>
        <translation>最多选择 {n} 张照片来复制。</translation>
    </message>
    <message>
        <source>No program opens {name}.</source>
        <translation>没有程序能打开 {name}。</translation>
    </message>
    <message>
        <source>The file is not there now: connect its drive or folder.</source>
        <translation>文件现在不在：请连接其驱动器或文件夹。</translation>
    </message>
</context>
<context>
    <name>PhotoModel</name>
    <message>
        <source>Photo {row} of {count}</source>
        <translation>第 {row} 张，共 {count} 张</translation>
    </message>
</context>
<context>
    <name>PlaceMenu</name>
    <message>
        <source>Open this folder</source>
        <translation>打开此文件夹</translation>
    </message>
    <message>
        <source>Remove from PhotoSearch (no file is touched)</source>
        <translation>从 PhotoSearch 移除（不会动任何文件）</translation>
    </message>
    <message>
        <source>Leave out of PhotoSearch (no file is touched)</source>
        <translation>从 PhotoSearch 排除（不会动任何文件）</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Remove this search (no photo is touched)</source>
        <translation>移除此搜索（不会动任何照片）</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>{row} of {count}</source>
        <translation>{row} / {count}</translation>
    </message>
    <message>
        <source>Draw a box around what you want to find; Enter takes all that shows.</source>
        <translation>在要找的内容周围画一个框；按 Enter 则取所见的全部。</translation>
    </message>
    <message>
        <source>The photo is being read…</source>
        <translation>正在读取照片…</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>This photo is not in the library any more.</source>
        <translation>这张照片已不在图库中。</translation>
    </message>
    <message>
        <source>Back to the photos</source>
        <translation>返回照片</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>下一张照片</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>上一张照片</translation>
    </message>
    <message>
        <source>First photo</source>
        <translation>第一张照片</translation>
    </message>
    <message>
        <source>Last photo</source>
        <translation>最后一张照片</translation>
    </message>
    <message>
        <source>Look closer</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Look from farther</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>The whole photo, or its own pixels</source>
        <translation>整张照片，或原始像素</translation>
    </message>
    <message>
        <source>Rotate the view</source>
        <translation>旋转视图</translation>
    </message>
    <message>
        <source>Rotate it back</source>
        <translation>反向旋转</translation>
    </message>
    <message>
        <source>Search for a part of it</source>
        <translation>搜索其中一部分</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Back to the photos (Esc)</source>
        <translation>返回照片 (Esc)</translation>
    </message>
    <message>
        <source>Previous photo (←)</source>
        <translation>上一张照片 (←)</translation>
    </message>
    <message>
        <source>Next photo (→)</source>
        <translation>下一张照片 (→)</translation>
    </message>
    <message>
        <source>Rotate the view (R)</source>
        <translation>旋转视图 (R)</translation>
    </message>
    <message>
        <source>The whole photo, or its own pixels (Z)</source>
        <translation>整张照片，或原始像素 (Z)</translation>
    </message>
    <message>
        <source>Search for a part of the photo (B)</source>
        <translation>搜索照片的一部分 (B)</translation>
    </message>
    <message>
        <source>Favourite (F)</source>
        <translation>收藏 (F)</translation>
    </message>
    <message>
        <source>Information (Ctrl+I)</source>
        <translation>信息 (Ctrl+I)</translation>
    </message>
    <message>
        <source>Full screen (F11)</source>
        <translation>全屏 (F11)</translation>
    </message>
</context>
<context>
    <name>Privacy</name>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Since this window was opened. PhotoSearch connects to nobody by itself: only a model that you ask for on the page of models is downloaded. Photos, words and names never leave this computer.</source>
        <translation>自此窗口打开以来。PhotoSearch 不会自行连接任何地方：只会下载您在模型页面要求的模型。照片、文字和名称绝不离开本机。</translation>
    </message>
    <message>
        <source>What is stored</source>
        <translation>存储的内容</translation>
    </message>
    <message>
        <source>Open this folder</source>
        <translation>打开此文件夹</translation>
    </message>
    <message>
        <source>Only you can read this folder. Whoever deletes it, while PhotoSearch is closed, deletes everything that PhotoSearch knows; the photos stay as they are.</source>
        <translation>只有您能读取此文件夹。在 PhotoSearch 关闭时删除它，就删除了 PhotoSearch 所知的一切；照片保持不变。</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Clear the history of searches</source>
        <translation>清除搜索历史</translation>
    </message>
    <message>
        <source>What is known of your photos, and what you did with them</source>
        <translation>对您照片的了解，以及您对它们所做的</translation>
    </message>
    <message>
        <source>Small pictures of your photos</source>
        <translation>照片的小图</translation>
    </message>
    <message>
        <source>What makes searching quick</source>
        <translation>让搜索变快的数据</translation>
    </message>
    <message>
        <source>Models that you added</source>
        <translation>您添加的模型</translation>
    </message>
    <message>
        <source>The words of your last searches are kept, to be offered again.</source>
        <translation>会保留您最近搜索的文字，以便再次提供。</translation>
    </message>
    <message>
        <source>No search is kept.</source>
        <translation>没有保留任何搜索。</translation>
    </message>
    <message>
        <source>0 connections</source>
        <translation>0 个连接</translation>
    </message>
    <message>
        <source>1 connection, to {hosts}</source>
        <translation>1 个连接，到 {hosts}</translation>
    </message>
    <message>
        <source>{count} connections, to {hosts}</source>
        <translation>{count} 个连接，到 {hosts}</translation>
    </message>
</context>
<context>
    <name>ProblemModel</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Why it cannot be read</source>
        <translation>无法读取的原因</translation>
    </message>
</context>
<context>
    <name>ProblemsPage</name>
    <message>
        <source>Back to the photos</source>
        <translation>返回照片</translation>
    </message>
    <message>
        <source>Back to the photos (Esc)</source>
        <translation>返回照片 (Esc)</translation>
    </message>
    <message>
        <source>They are tried again when they change. Double-click one to see it in its folder.</source>
        <translation>文件改变后会再次尝试。双击可在文件夹中查看。</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>Files that cannot be read</source>
        <translation>无法读取的文件</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Describe a photo, such as: a dog in the snow</source>
        <translation>描述一张照片，例如：雪地里的狗</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>保存此搜索</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>The library cannot be opened; the log says why.</source>
        <translation>无法打开图库；原因见日志。</translation>
    </message>
    <message>
        <source>That did not work; the log says why.</source>
        <translation>操作未成功；原因见日志。</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Parts of the settings</source>
        <translation>设置分类</translation>
    </message>
    <message>
        <source>Back to the photos</source>
        <translation>返回照片</translation>
    </message>
    <message>
        <source>Back to the photos (Esc)</source>
        <translation>返回照片 (Esc)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Places</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>已存搜索</translation>
    </message>
    <message>
        <source>Problems  {count}</source>
        <translation>问题  {count}</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>所有照片</translation>
    </message>
    <message>
        <source>Recently added</source>
        <translation>最近添加</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未连接</translation>
    </message>
</context>
<context>
    <name>SimilarHeader</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>返回 (Esc)</translation>
    </message>
    <message>
        <source>Photos similar to {name}</source>
        <translation>与 {name} 相似的照片</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Indexing</source>
        <translation>索引</translation>
    </message>
    <message>
        <source>Show which files, and why</source>
        <translation>显示哪些文件及原因</translation>
    </message>
    <message>
        <source>Go on with indexing</source>
        <translation>继续索引</translation>
    </message>
    <message>
        <source>Pause indexing</source>
        <translation>暂停索引</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Recent searches</source>
        <translation>最近的搜索</translation>
    </message>
    <message>
        <source>Also: {examples}</source>
        <translation>还可以：{examples}</translation>
    </message>
    <message>
        <source>{count} photos</source>
        <translation>{count} 张照片</translation>
    </message>
</context>
<context>
    <name>TagLine</name>
    <message>
        <source>holiday, -work takes “work” away</source>
        <translation>假期, -工作 会去掉“工作”</translation>
    </message>
    <message>
        <source>Tags of {photos}:</source>
        <translation>{photos} 的标签：</translation>
    </message>
</context>
<context>
    <name>TaskLine</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel: {name}</source>
        <translation>取消：{name}</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Waits until what was begun before is done.</source>
        <translation>等待先前的任务完成。</translation>
    </message>
    <message>
        <source>Asking for the files…</source>
        <translation>正在请求文件…</translation>
    </message>
    <message>
        <source>Copying and testing the model; a large one takes a minute…</source>
        <translation>正在复制并测试模型；较大的需要一分钟…</translation>
    </message>
    <message>
        <source>Looking whether the model works on this computer…</source>
        <translation>正在检查模型能否在本机运行…</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>正在移除…</translation>
    </message>
    <message>
        <source>Testing and measuring; this takes some seconds…</source>
        <translation>正在测试和测量；需要几秒…</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Folders that are searched</source>
        <translation>被搜索的文件夹</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>Best match first</source>
        <translation>最佳匹配在前</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新的在前</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>最旧的在前</translation>
    </message>
    <message>
        <source>Last added first</source>
        <translation>最近添加的在前</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>By folder</source>
        <translation>按文件夹</translation>
    </message>
    <message>
        <source>Whole photos</source>
        <translation>完整显示照片</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>In which order photos are shown</source>
        <translation>照片的显示顺序</translation>
    </message>
    <message>
        <source>Size of the photos</source>
        <translation>照片大小</translation>
    </message>
    <message>
        <source>Size of the photos (Ctrl and the wheel)</source>
        <translation>照片大小（Ctrl 加滚轮）</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>模型…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>Open this folder</source>
        <translation>打开此文件夹</translation>
    </message>
    <message>
        <source>Remove from PhotoSearch (no file is touched)</source>
        <translation>从 PhotoSearch 移除（不会动任何文件）</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Open PhotoSearch</source>
        <translation>打开 PhotoSearch</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>搜索…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>PhotoSearch goes on in the tray</source>
        <translation>PhotoSearch 在托盘中继续运行</translation>
    </message>
    <message>
        <source>Its icon there brings the window back, and ends the program.</source>
        <translation>那里的图标可恢复窗口，也可结束程序。</translation>
    </message>
</context>
<context>
    <name>TypeAhead</name>
    <message>
        <source>No name here begins with “{letters}”</source>
        <translation>这里没有以“{letters}”开头的名称</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Find your photos by describing them</source>
        <translation>描述照片，就能找到它</translation>
    </message>
    <message>
        <source>Choose a folder with your photos, or drop one here. You can search as soon as the first photos appear.</source>
        <translation>选择存放照片的文件夹，或拖到这里。第一批照片出现后即可搜索。</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Everything stays on this computer: no account, no upload, no connection. Your photos are only read, never changed.</source>
        <translation>一切都留在本机：没有账号，没有上传，没有连接。您的照片只会被读取，绝不会被更改。</translation>
    </message>
</context>
</TS>
