// Runs in the page that an article is copied from, in any browser of the last years, from disk too.

/**
 * Copies the article as rich text, its pictures with it as data addresses: those reach the clipboard whole, where
 * `pictures/…` would be an address on a disk that WeChat cannot read. Browsers that keep the new clipboard from pages
 * on disk have the old one.
 */
export const PREVIEW_SCRIPT = `
(function(){
var button=document.getElementById('copy'),status=document.getElementById('status'),article=document.getElementById('article');
button.hidden=false;
button.addEventListener('click',function(){
var html=article.innerHTML,text=article.innerText;
status.textContent='正在复制……';
copyNew(html,text).catch(function(){copyOld(html,text)}).then(function(){
status.textContent='已复制。到公众号编辑器的正文里粘贴。';
},function(){
select();
status.textContent='浏览器不让网页复制。正文已选中，请按 Ctrl+C（苹果电脑按 ⌘C）。';
});
});
function copyNew(html,text){
try{
return navigator.clipboard.write([new ClipboardItem({
'text/html':new Blob([html],{type:'text/html'}),
'text/plain':new Blob([text],{type:'text/plain'})
})]);
}catch(error){return Promise.reject(error)}
}
function copyOld(html,text){
var isTaken=false;
function take(event){
event.clipboardData.setData('text/html',html);
event.clipboardData.setData('text/plain',text);
event.preventDefault();
isTaken=true;
}
document.addEventListener('copy',take);
select();
document.execCommand('copy');
document.removeEventListener('copy',take);
if(!isTaken)throw new Error('not copied');
getSelection().removeAllRanges();
}
function select(){
var range=document.createRange();
range.selectNodeContents(article);
getSelection().removeAllRanges();
getSelection().addRange(range);
}
})();
`;
