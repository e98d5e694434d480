// The menu in the reader's language. Nothing in it reloads the page: that would stop running work.
import type { MenuItemConstructorOptions } from 'electron';
import type { Language } from '../../shared/errors.ts';

/** What the menu asks of the window. */
export interface MenuActions {
  undo: () => void;
  redo: () => void;
}

const TEXTS = {
  file: { 'zh-CN': '文件', en: 'File' },
  edit: { 'zh-CN': '编辑', en: 'Edit' },
  view: { 'zh-CN': '显示', en: 'View' },
  window: { 'zh-CN': '窗口', en: 'Window' },
  about: { 'zh-CN': '关于新貌', en: 'About Xinmao' },
  hide: { 'zh-CN': '隐藏新貌', en: 'Hide Xinmao' },
  quit: { 'zh-CN': '退出', en: 'Quit' },
  close: { 'zh-CN': '关闭窗口', en: 'Close window' },
  undo: { 'zh-CN': '撤销', en: 'Undo' },
  redo: { 'zh-CN': '重做', en: 'Redo' },
  cut: { 'zh-CN': '剪切', en: 'Cut' },
  copy: { 'zh-CN': '复制', en: 'Copy' },
  paste: { 'zh-CN': '粘贴', en: 'Paste' },
  selectAll: { 'zh-CN': '全选', en: 'Select all' },
  zoomIn: { 'zh-CN': '放大', en: 'Zoom in' },
  zoomOut: { 'zh-CN': '缩小', en: 'Zoom out' },
  resetZoom: { 'zh-CN': '实际大小', en: 'Actual size' },
  fullScreen: { 'zh-CN': '全屏', en: 'Full screen' },
  devTools: { 'zh-CN': '开发者工具', en: 'Developer tools' },
  minimise: { 'zh-CN': '最小化', en: 'Minimise' },
} as const satisfies Record<string, Record<Language, string>>;

/** The whole menu bar. Undo and redo are the page's own, which knows fields from decisions. */
export function menuTemplate(
  language: Language,
  platform: NodeJS.Platform,
  actions: MenuActions,
): MenuItemConstructorOptions[] {
  const label = (name: keyof typeof TEXTS): string => TEXTS[name][language];
  const quit: MenuItemConstructorOptions = { role: 'quit', label: label('quit') };
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const isMac = platform === 'darwin';
  const appMenu: MenuItemConstructorOptions[] = [
    {
      label: '新貌',
      submenu: [
        { role: 'about', label: label('about') },
        separator,
        { role: 'hide', label: label('hide') },
        separator,
        quit,
      ],
    },
  ];
  return [
    ...(isMac ? appMenu : []),
    {
      label: label('file'),
      submenu: [{ role: 'close', label: label('close') }, ...(isMac ? [] : [separator, quit])],
    },
    {
      label: label('edit'),
      submenu: [
        // The page binds these keys itself; the menu only shows them.
        {
          label: label('undo'),
          accelerator: 'CmdOrCtrl+Z',
          registerAccelerator: false,
          click: actions.undo,
        },
        {
          label: label('redo'),
          accelerator: 'CmdOrCtrl+Shift+Z',
          registerAccelerator: false,
          click: actions.redo,
        },
        separator,
        { role: 'cut', label: label('cut') },
        { role: 'copy', label: label('copy') },
        { role: 'paste', label: label('paste') },
        { role: 'selectAll', label: label('selectAll') },
      ],
    },
    {
      label: label('view'),
      submenu: [
        { role: 'zoomIn', label: label('zoomIn') },
        { role: 'zoomOut', label: label('zoomOut') },
        { role: 'resetZoom', label: label('resetZoom') },
        separator,
        { role: 'togglefullscreen', label: label('fullScreen') },
        { role: 'toggleDevTools', label: label('devTools') },
      ],
    },
    {
      label: label('window'),
      submenu: [
        { role: 'minimize', label: label('minimise') },
        ...(isMac ? [] : [separator, { role: 'about', label: label('about') } as const]),
      ],
    },
  ];
}
