/** Name of the text that says what copied originals still tell. */
export const ORIGINALS_NOTE = '请先读.txt';

/** Originals are not changed, so what their cameras wrote goes out with them; whoever hands them on must know. */
export const ORIGINALS_NOTE_TEXT = `\ufeff这里的图片是原件，与档案里的文件逐字节相同，没有改动。

拍摄位置、相机型号、序列号等信息都还留在图片里，对外发送前请留意。
图片说明没有写进图片，请看 captions.csv、captions.txt、captions.docx，以及每张图片旁边同名的 .xmp 文件。
文件名带“对比”的图片是另外制作的，不带上述信息。
`;
