/** READ-ME.txt of every backup: for whoever finds one without the program. CRLF, for old editors on Windows. */
export const READ_ME = `新貌 Xinmao：档案备份

这是一份前后对比照片档案的备份，普通的 ZIP 文件，任何解压软件都能打开。
里面有：
  catalog.sqlite  整个档案的目录和全部决定（SQLite 3 数据库，可用任何 SQLite 工具打开）
                  decision 表：现在有效的决定，按照片内容的 SHA-256 记录
                  step 表：每一步操作，何时、何事、从什么改成什么
                  original 和 folder 表：原件的文件名、位置
                  article 表：稿件原文；photo_number 表：移交档案馆的照片号
  journal.jsonl   同样的决定，每行一条，任何文本编辑器都能读；有它和原件就能重建档案
                  （xinmao rebuild journal.jsonl <照片文件夹> --archive <新文件夹>）
  backup.json     备份的时间、程序版本、各项数量，以及每个文件的 SHA-256 校验值
备份里没有照片原件；原件仍在各自的磁盘上，请另行备份。
恢复：在新貌的“设置 - 备份”里选择这个文件，或运行
  xinmao restore <这个文件>

Xinmao: backup of an archive

This is the backup of an archive of before/after photographs. It is an ordinary ZIP file.
It holds:
  catalog.sqlite  the catalog and every decision (an SQLite 3 database; any SQLite tool opens it)
                  table decision: what holds now, by the SHA-256 of a photo's content
                  table step: every act, when, on what, from what to what
                  tables original and folder: names and places of the original files
                  table article: the articles; table photo_number: numbers given for the archive office
  journal.jsonl   the same decisions, one a line, for any text editor; with it and the originals an
                  archive can be rebuilt (xinmao rebuild journal.jsonl <folders> --archive <new folder>)
  backup.json     when it was made, by which version, counts, and the SHA-256 of each file here
It holds no original photographs: they stay on their own disks and need a backup of their own.
To restore: choose this file in Xinmao under Settings, Backup, or run
  xinmao restore <this file>
`.replaceAll('\n', '\r\n');
