import { describe, expect, it } from 'vitest';
import { isTopLevel, meantTopLevel } from '../../../src/normalize/domain/top-level.ts';

// IANA, Root Zone Database, November 2025.
const assigned =
  'ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bv bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw';

describe('isTopLevel', () => {
  it('knows the top-level domains of two letters and no others', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const known = letters.flatMap((first) => letters.map((second) => first + second)).filter(isTopLevel);
    expect(known).toEqual(assigned.split(' '));
  });

  it('takes no two characters that are no letters for one', () => {
    for (const pair of ['a1', '1a', 'A.', 'рф', '  ', 'RU']) expect(isTopLevel(pair)).toBe(false);
  });

  it('believes longer ones unless they are a slip for a common one', () => {
    expect(['technology', 'shop', 'xn--p1ai', 'cam'].map(isTopLevel)).toEqual([true, true, true, true]);
    expect(['cmo', 'con', 'ogr'].map(isTopLevel)).toEqual([false, false, false]);
    expect(meantTopLevel('cmo')).toBe('com');
  });
});
