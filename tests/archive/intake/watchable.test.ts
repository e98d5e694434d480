import { describe, expect, test } from 'vitest';
import { isWatchable, type Surroundings } from '../../../main/archive/intake/watchable.ts';

/** Lines as Linux writes them: a system disk, shares, a USB disk, a phone, one hidden by another. */
const MOUNT_TABLE = `22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 254:0 / / rw,relatime - ext4 /dev/vda rw,discard
30 27 0:40 / /mnt/nas rw,relatime shared:7 - nfs4 nas:/照片 rw
46 27 0:53 / /mnt/两\\040盘 rw - nfs nas:/2 rw
31 27 0:41 / /mnt/office rw,relatime shared:8 master:1 - cifs //office/photos rw
32 27 0:42 / /mnt/smb rw - smb3 //office/smb rw
33 27 0:43 / /mnt/old rw - smbfs //office/old rw
34 27 0:44 / /mnt/ssh rw,nosuid - fuse.sshfs me@host:/ rw
35 27 0:45 / /mnt/c rw,noatime - 9p C:\\134 rw
36 27 0:46 / /mnt/vm rw - vboxsf photos rw
37 27 0:47 / /mnt/web rw - davfs https://cloud rw
38 27 8:17 / /media/me/照片\\040盘 rw,nosuid shared:9 - exfat /dev/sdb1 rw
39 27 8:33 / /media/me/NTFS rw,nosuid - fuseblk /dev/sdc1 rw
40 27 0:48 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
41 27 254:1 / /data rw - xfs /dev/vdb rw
42 41 0:49 / /data/2016/share rw - nfs nas:/2016 rw
43 27 0:50 / /home/me/nas rw - autofs systemd-1 rw
44 43 0:51 / /home/me/nas rw - ext4 /dev/vdc rw
45 27 0:52 / /mnt/strange rw - newfs9000 /dev/vdd rw
`;

const LINUX: Surroundings = { platform: 'linux', mountTable: MOUNT_TABLE, systemDrive: null };
const WINDOWS: Surroundings = { platform: 'win32', mountTable: '', systemDrive: 'C:' };
const MAC: Surroundings = { platform: 'darwin', mountTable: '', systemDrive: null };

describe('on Linux', () => {
  test.each([
    ['the system disk', '/home/me/照片', true],
    ['a folder whose name begins like a share', '/mnt/nas-copy', true],
    ['NFS', '/mnt/nas/2016', false],
    ['NFS in a folder with a space in its name', '/mnt/两 盘/2016', false],
    ['CIFS', '/mnt/office', false],
    ['SMB 3', '/mnt/smb/a', false],
    ['the old SMB', '/mnt/old/a', false],
    ['a folder over SSH', '/mnt/ssh/a', false],
    ['a Windows drive in WSL', '/mnt/c/照片', false],
    ['a folder shared with a virtual machine', '/mnt/vm/a', false],
    ['WebDAV', '/mnt/web/a', false],
    ['a USB disk with a space in its name', '/media/me/照片 盘/2016', true],
    ['an NTFS disk', '/media/me/NTFS', true],
    ['what the desktop mounts', '/run/user/1000/gvfs/smb-share', false],
    ['a disk of its own', '/data/2017', true],
    ['a folder with a share inside', '/data/2016', false],
    ['a disk with a share inside', '/data', false],
    ['what was mounted over something else', '/home/me/nas/a', true],
    ['a file system that nobody knows', '/mnt/strange', false],
  ])('%s', (_, path, expected) => {
    expect(isWatchable(path, LINUX)).toBe(expected);
  });

  test('nothing, if the table of mounts cannot be read', () => {
    expect(isWatchable('/home/me/照片', { ...LINUX, mountTable: '' })).toBe(false);
  });
});

describe('on Windows', () => {
  test.each([
    ['the system drive', String.raw`C:\Users\me\照片`, true],
    ['the system drive in small letters', String.raw`c:\照片`, true],
    ['a USB disk or another drive', String.raw`E:\照片`, false],
    ['a network share', String.raw`\\nas\照片\2016`, false],
    ['a network share by its long name', String.raw`\\?\UNC\nas\照片`, false],
    ['a mapped network drive', String.raw`Z:\2016`, false],
  ])('%s', (_, path, expected) => {
    expect(isWatchable(path, WINDOWS)).toBe(expected);
  });

  test('nothing, if the system drive is not told', () => {
    expect(isWatchable(String.raw`C:\照片`, { ...WINDOWS, systemDrive: null })).toBe(false);
  });
});

describe('on macOS', () => {
  test.each([
    ['the system disk', '/Users/me/Pictures', true],
    ['an external disk or a share', '/Volumes/照片/2016', false],
    ['all disks', '/Volumes', false],
    ['a folder that is only called so', '/Volumes-copy', true],
  ])('%s', (_, path, expected) => {
    expect(isWatchable(path, MAC)).toBe(expected);
  });
});

test('elsewhere nothing is known', () => {
  expect(isWatchable('/home/me', { ...LINUX, platform: 'freebsd' })).toBe(false);
});
