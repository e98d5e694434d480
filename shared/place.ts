/**
 * A place as far as the evidence names it; `null` where it is not stated and
 * cannot be derived. `village` keeps its suffix (村, 社区, 嘎查); `sub` is a
 * natural village or settlement inside it; `facility` a named thing (大才学校).
 */
export interface Place {
  province: string | null;
  county: string | null;
  town: string | null;
  village: string | null;
  sub: string | null;
  facility: string | null;
}

/** A place of which nothing is known. */
export const NOWHERE: Place = {
  province: null,
  county: null,
  town: null,
  village: null,
  sub: null,
  facility: null,
};

/** A town-level unit and its villages, by their codes in the national statistics. */
export interface Town {
  code: string;
  /** Full name, 田家寨镇. */
  name: string;
  villages: Village[];
}

export interface Village {
  code: string;
  /** Name as people write it, 大卡阳村. */
  name: string;
  /** Name without its administrative suffix, 大卡阳; what captions are searched for. */
  core: string;
}

/** Everything the rules know of one county's places. */
export interface CountyPlaces {
  /** Six-digit code, 630106. */
  code: string;
  name: string;
  /** Former names that mean the same county, 湟中县. */
  formerNames: string[];
  city: string;
  province: string;
  towns: Town[];
}
