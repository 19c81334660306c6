// planted: browser-host-packages
export const frame = async () => import('electron');
