import type { DemoArticle } from '../shape.ts';
import { alteBruecke } from './alte-bruecke.ts';
import { baumschutz } from './baumschutz.ts';
import { derby } from './derby.ts';
import { einbruch } from './einbruch.ts';
import { gewaesserbericht } from './gewaesserbericht.ts';
import { grenzbruecke } from './grenzbruecke.ts';
import { hafenstreik } from './hafenstreik.ts';
import { hochwasseruebung } from './hochwasseruebung.ts';
import { kelpwerk } from './kelpwerk.ts';
import { kitaStadtrat } from './kita-stadtrat.ts';
import { kurzarbeit } from './kurzarbeit.ts';
import { landeshaushalt } from './landeshaushalt.ts';
import { markthalle } from './markthalle.ts';
import { orgel } from './orgel.ts';
import { orvikBridge } from './orvik-bridge.ts';
import { pflegekammer } from './pflegekammer.ts';
import { redeEmbargo } from './rede-embargo.ts';
import { riverSulle } from './river-sulle.ts';
import { stadtwerkePreise } from './stadtwerke-preise.ts';
import { sulletalbahn } from './sulletalbahn.ts';
import { taubenhaus } from './taubenhaus.ts';
import { telefonatTeskrin } from './telefonat-teskrin.ts';
import { theaterpremiere } from './theaterpremiere.ts';
import { trainerSchaefer } from './trainer-schaefer.ts';
import { waggonbauAuftrag } from './waggonbau-auftrag.ts';
import { wahlkampf } from './wahlkampf.ts';
import { zemanInterview } from './zeman-interview.ts';

/** All articles of the demo archive, the oldest first. */
export const ARTICLES: readonly DemoArticle[] = [
  alteBruecke,
  baumschutz,
  derby,
  einbruch,
  gewaesserbericht,
  grenzbruecke,
  hafenstreik,
  hochwasseruebung,
  kelpwerk,
  kitaStadtrat,
  kurzarbeit,
  landeshaushalt,
  markthalle,
  orgel,
  orvikBridge,
  pflegekammer,
  redeEmbargo,
  riverSulle,
  stadtwerkePreise,
  sulletalbahn,
  taubenhaus,
  telefonatTeskrin,
  theaterpremiere,
  trainerSchaefer,
  waggonbauAuftrag,
  wahlkampf,
  zemanInterview,
].sort((left, right) => right.begun - left.begun);
