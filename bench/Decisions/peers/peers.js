// Asks two well-known rule engines the same questions of the same shoppers, and prints how long one shopper takes them and how many campaigns are due.
import { readFileSync } from 'node:fs';
import { GrowthBook } from '@growthbook/growthbook';
import { Engine } from 'json-rules-engine';

const { campaigns, shoppers } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const facts = ['subTotal', 'visits', 'orders'];

const engine = new Engine([], { allowUndefinedFacts: false });
campaigns.forEach((campaign, index) => engine.addRule({
  conditions: {
    all: [
      ...facts.map(fact => ({ fact, operator: 'greaterThanInclusive', value: campaign[fact] })),
      { fact: 'country', operator: 'in', value: campaign.countries }
    ]
  },
  event: { type: `c${index}` }
}));

const features = Object.fromEntries(campaigns.map((campaign, index) => [`c${index}`, {
  defaultValue: false,
  rules: [{
    condition: { ...Object.fromEntries(facts.map(fact => [fact, { $gte: campaign[fact] }])), country: { $in: campaign.countries } },
    force: true
  }]
}]));
const growthbook = new GrowthBook({ features });
const names = Object.keys(features);

const peers = {
  'json-rules-engine': async shopper => (await engine.run(shopper)).events.length,
  growthbook: async shopper => {
    await growthbook.setAttributes(shopper);
    return names.filter(name => growthbook.isOn(name)).length;
  }
};

const results = {};
for (const [name, ask] of Object.entries(peers)) {
  for (const shopper of shoppers.slice(0, 20)) await ask(shopper);
  const times = [], due = [];
  for (const shopper of shoppers) {
    const begun = performance.now();
    due.push(await ask(shopper));
    times.push(performance.now() - begun);
  }
  times.sort((one, other) => one - other);
  results[name] = { microseconds: times[Math.floor(times.length / 2)] * 1000, due };
}

console.log(JSON.stringify(results));
