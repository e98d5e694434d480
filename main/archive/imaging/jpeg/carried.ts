// What of an original's own metadata goes along with a published picture, where an editor wants it to.

/** The camera that took a photo. */
export interface CarriedDevice {
  make: string | null;
  model: string | null;
  serialNumber: string | null;
  lensModel: string | null;
  lensSerialNumber: string | null;
}

export interface Carried {
  /** Degrees, north and east positive. */
  position: { latitude: number; longitude: number } | null;
  device: CarriedDevice | null;
}

export const NOTHING_CARRIED: Carried = { position: null, device: null };
