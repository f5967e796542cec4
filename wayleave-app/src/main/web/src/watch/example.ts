const WIRE = 'Порт Алят закрыт с утра понедельника из-за сильного ветра, сообщила администрация порта. Паромы в Актау и Туркменбаши ждут на рейде, грузы остаются на складах. По прогнозу, ветер ослабеет к вечеру вторника.';

/** A made story: every outlet is invented. */
export const EXAMPLE: string = [
  { link: 'https://provod.example/1', outlet: 'Провод', title: 'Порт Алят закрыт из-за ветра', text: WIRE, publishedAt: '2026-06-01T06:00:00Z', language: 'ru' },
  {
    link: 'https://gorod.example/7', outlet: 'Город', title: 'Алят не принимает паромы',
    text: `${WIRE} Жители посёлка говорят, что такого ветра не было с зимы.`, publishedAt: '2026-06-01T06:40:00Z', language: 'ru',
  },
  {
    link: 'https://delo.example/3', outlet: 'Дело', title: 'Паромы стоят',
    text: 'Паромы в Актау и Туркменбаши ждут на рейде, грузы остаются на складах. По прогнозу, ветер ослабеет к вечеру вторника. Наш корреспондент передаёт, что на причалах тихо.',
    publishedAt: '2026-06-01T08:10:00Z', language: 'ru',
  },
  {
    link: 'https://sahil.example/2', outlet: 'Sahil', title: 'Ələt limanı bağlanıb', credit: 'Провод',
    text: 'Güclü külək səbəbindən Ələt limanı işini dayandırıb, gəmilər reyddə gözləyir.', publishedAt: '2026-06-01T09:00:00Z', language: 'az',
  },
  {
    link: 'https://hill.example/9', outlet: 'The Hill', title: 'From the hill above Alat',
    text: 'From the hill one counts nine ships at anchor. “We were told to wait until the wind lets us come in,” a deck hand says by telephone.',
    publishedAt: '2026-06-01T07:30:00Z', language: 'en',
  },
  {
    link: 'https://quay.example/4', outlet: 'Quay', title: 'Ships wait at Alat',
    text: 'A deck hand told us: “We were told to wait until the wind lets us come in.” Nobody could say when that will be.',
    publishedAt: '2026-06-01T10:20:00Z', language: 'en',
  },
].map((each) => JSON.stringify(each)).join('\n');
